import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { log } from '../log.ts';
import { hasLeft } from './has-left.ts';
import { problemOf } from './problem.ts';
import { readJson } from './read-json.ts';

const errors = vi.spyOn(log(), 'error').mockReturnValue();

afterEach(() => errors.mockClear());
afterAll(() => errors.mockRestore());

test('a page that is closed while its words are on the way is no fault of the newsroom', async () => {
  const answered = Promise.withResolvers<Response>();
  const server = createServer((req, res) => {
    res.flushHeaders();
    const body = Readable.toWeb(req) as ReadableStream<Uint8Array>;
    const headers = { 'content-type': 'application/json' };
    const asked = new Request('http://localhost/', {
      method: 'POST',
      body,
      headers,
      duplex: 'half',
    } as object);
    readJson(asked, 1000).then(
      () => answered.reject(new Error('it was whole')),
      (error) => answered.resolve(problemOf(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const sent = request({ host: '127.0.0.1', port, method: 'POST', headers: { 'content-length': 900 } });
  sent.on('response', () => sent.destroy());
  sent.on('error', () => {});
  sent.write('{"words":"half a sen');
  expect((await answered.promise).status).toBe(499);
  expect(errors).not.toHaveBeenCalled();
  server.close();
});

test('a connection that breaks elsewhere stays a fault', () => {
  const broken = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
  expect(hasLeft(broken)).toBe(false);
  expect(problemOf(broken).status).toBe(500);
  expect(errors).toHaveBeenCalledOnce();
});

test('it is recognised inside another error', () => {
  const left = Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
  expect(hasLeft(new Error('the file could not be taken in', { cause: left }))).toBe(true);
});
