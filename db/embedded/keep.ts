import { log } from '#lib/log.ts';
import { isAlive } from './process.ts';

const everyMs = 500;

/**
 * Watches a server and starts it again when it dies. `start` resolves with the new process id.
 * Returns what ends the watch; after it nothing is started any more.
 */
export function keepAlive(first: number, start: () => Promise<number>): () => Promise<void> {
  let pid = first;
  let starting: Promise<void> | undefined;
  const revive = async () => {
    log().error({ pid }, 'the database died and is started again');
    try {
      pid = await start();
    } catch (error) {
      log().error({ err: error }, 'the database could not be started again');
    }
    starting = undefined;
  };
  const timer = setInterval(() => {
    if (!starting && !isAlive(pid)) starting = revive();
  }, everyMs).unref();
  return async () => {
    clearInterval(timer);
    await starting;
  };
}
