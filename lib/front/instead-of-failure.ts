import type { ServerResponse } from 'node:http';
import { bytesOf } from './hold-back.ts';

type Method = (...args: unknown[]) => ServerResponse;

/**
 * Lets a handler answer, and holds an answer of 500 or more back until it is whole: then `answer` may give another in its
 * place and say so; else what was held goes out as it is. Any other answer passes as it comes.
 */
export async function insteadOfFailure(
  res: ServerResponse,
  handle: () => Promise<void>,
  answer: () => Promise<boolean>,
): Promise<void> {
  const before = { write: res.write, end: res.end, writeHead: res.writeHead, flushHeaders: res.flushHeaders };
  const as = (name: keyof typeof before): Method => (before[name] as Method).bind(res);
  const held: Buffer[] = [];
  const failed = () => !res.headersSent && res.statusCode >= 500;
  const settle = async () => {
    Object.assign(res, before);
    if (!(await answer())) res.end(Buffer.concat(held));
  };
  Object.assign(res, {
    writeHead(status: number, ...rest: unknown[]) {
      if (status < 500 || res.headersSent) return as('writeHead')(status, ...rest);
      res.statusCode = status;
      const headers = rest.find((it) => typeof it === 'object' && it !== null) ?? {};
      for (const [name, value] of Object.entries(headers)) res.setHeader(name, value as string);
      return res;
    },
    flushHeaders: () => (failed() ? undefined : as('flushHeaders')()),
    write(...args: unknown[]) {
      if (!failed()) return as('write')(...args);
      held.push(...bytesOf(args[0], args[1]));
      for (const done of args.slice(1)) if (typeof done === 'function') queueMicrotask(() => done());
      return true;
    },
    end(...args: unknown[]) {
      if (!failed()) return as('end')(...args);
      held.push(...bytesOf(args[0], args[1]));
      settle().catch((error) => res.destroy(error));
      return res;
    },
  });
  await handle();
}
