import type { ServerResponse } from 'node:http';

export interface Held {
  status: number;
  body: Buffer;
}

/**
 * Keeps back what a handler writes to a response. Resolves when the handler has ended it; until then and after,
 * nothing has been sent, the headers can still be changed, and the response can be answered for real.
 */
export function holdBack(res: ServerResponse, handle: () => Promise<void>): Promise<Held> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const keep = (chunk: unknown, encoding: unknown) => chunks.push(...bytesOf(chunk, encoding));
    const letGo = () => {
      for (const name of ['write', 'end', 'writeHead', 'flushHeaders'] as const)
        Reflect.deleteProperty(res, name);
    };
    Object.assign(res, {
      flushHeaders() {},
      writeHead(status: number, ...rest: unknown[]) {
        res.statusCode = status;
        const headers = rest.find((it) => typeof it === 'object' && it !== null) ?? {};
        for (const [name, value] of Object.entries(headers)) res.setHeader(name, value as string);
        return res;
      },
      write(chunk: unknown, encoding?: unknown, done?: unknown) {
        keep(chunk, encoding);
        for (const it of [encoding, done]) if (typeof it === 'function') queueMicrotask(() => it());
        return true;
      },
      end(chunk?: unknown, encoding?: unknown) {
        keep(chunk, encoding);
        letGo();
        resolve({ status: res.statusCode, body: Buffer.concat(chunks) });
        return res;
      },
    });
    handle().catch((error) => {
      letGo();
      reject(error);
    });
  });
}

/** The bytes of what a handler writes: none when it only says that it is done. */
export function bytesOf(chunk: unknown, encoding: unknown): Buffer[] {
  if (typeof chunk === 'string')
    return [Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')];
  return chunk instanceof Uint8Array ? [Buffer.from(chunk)] : [];
}

/** Makes a held response as new, so that another handler can answer. */
export function startOver(res: ServerResponse): void {
  for (const name of res.getHeaderNames()) res.removeHeader(name);
  res.statusCode = 200;
  // Each handler listens to the response in its own way.
  res.setMaxListeners(0);
}
