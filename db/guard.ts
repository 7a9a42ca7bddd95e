import { log } from '#lib/log.ts';

const store = globalThis as { newsroomGuard?: { swallowed: number } };

export interface GuardOptions {
  /** Ends the process; only tests give their own. */
  end?: (code: number) => void;
}

/**
 * Swallows the one error that postgres.js 3.4.9 throws outside every query when the server dies, and counts it.
 * Every other uncaught error is logged and ends the process: Next's own listener would let it live on.
 */
export function installGuard({ end = process.exit }: GuardOptions = {}): void {
  if (store.newsroomGuard) return;
  store.newsroomGuard = { swallowed: 0 };
  const count = store.newsroomGuard;
  process.on('uncaughtException', (error) => {
    if (isDriverError(error)) {
      count.swallowed += 1;
      log().warn({ swallowed: count.swallowed }, 'the database connection broke while writing');
    } else {
      log().fatal({ err: error }, 'uncaught error');
      end(1);
    }
  });
}

/** How often the driver's error was swallowed since the start. */
export function swallowedErrors(): number {
  return store.newsroomGuard?.swallowed ?? 0;
}

/** Exactly that error: class, message and the driver's function in the first line of the stack. */
export function isDriverError(error: unknown): boolean {
  if (!(error instanceof TypeError)) return false;
  if (error.message !== "Cannot read properties of null (reading 'write')") return false;
  const frame = error.stack?.split('\n').find((line) => /^\s+at /.test(line)) ?? '';
  return /\bnextWrite\b.*[\\/]postgres[\\/](src|cjs[\\/]src)[\\/]connection\.js:/.test(frame);
}
