import { type IncomingHttpHeaders, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** An answer as it came over the wire: nothing followed, nothing kept. `body` is unpacked. */
export type Answer = {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: number;
  body: Buffer;
  text: string;
};

/** Asks the newsroom under test exactly what is written, path and all. */
export function ask(
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = { host: '127.0.0.1', port: process.env.E2E_PORT, path, method };
    const host = { host: `localhost:${process.env.E2E_PORT}` };
    const req = request({ ...asked, headers: { ...host, ...headers } }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk) => chunks.push(chunk));
      res.on('end', () => {
        const sent = Buffer.concat(chunks);
        const body = unpack(sent, res.headers['content-encoding']);
        const { statusCode: status = 0, headers: said } = res;
        resolve({ status, headers: said, bytes: sent.length, body, text: body.toString() });
      });
    });
    req.once('error', reject);
    req.end();
  });
}

function unpack(sent: Buffer, encoding: string | undefined): Buffer {
  if (sent.length === 0) return sent;
  if (encoding === 'br') return brotliDecompressSync(sent);
  return encoding === 'gzip' ? gunzipSync(sent) : sent;
}
