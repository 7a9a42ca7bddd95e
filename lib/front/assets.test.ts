import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packAssets } from '../../bin/setup/pack-assets.mjs';
import { sendAsset } from './assets.ts';

const script = 'export const words = "many words, many words";\n'.repeat(80);
const build = mkdtempSync(join(tmpdir(), 'newsroom-assets-'));
let server: Server;
let base = '';

beforeAll(async () => {
  mkdirSync(join(build, 'static/chunks'), { recursive: true });
  writeFileSync(join(build, 'static/chunks/0a~b_c-1.js'), script);
  await packAssets(join(build, 'static'));
  writeFileSync(join(build, 'static/chunks/late.js'), script);
  writeFileSync(join(build, 'secret.js'), 'no');
  server = createServer((req, res) => sendAsset(req, res, req.url?.split('?')[0] ?? '', build));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  rmSync(build, { recursive: true });
});

// fetch unpacks what it gets: the length says how it travelled.
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${base}${path}`, { method, headers });
const chunk = '/_next/static/chunks/0a~b_c-1.js';

test('a script travels as brotli to whoever takes it, and may be kept for ever', async () => {
  const answer = await ask(chunk, { 'accept-encoding': 'gzip, deflate, br' });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe(script);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
  });
});

test.each([
  ['gzip', 'gzip'],
  ['identity', null],
])('who takes only %s gets the same words', async (takes, encoding) => {
  const answer = await ask(chunk, { 'accept-encoding': takes });
  expect(answer.headers.get('content-encoding')).toBe(encoding);
  expect(await answer.text()).toBe(script);
});

test('a file that nobody packed is packed when it is asked for', async () => {
  const answer = await ask('/_next/static/chunks/late.js', { 'accept-encoding': 'br' });
  expect(answer.headers.get('content-encoding')).toBe('br');
  expect(await answer.text()).toBe(script);
});

test('each way it travels has its own mark, and what is known is not sent again', async () => {
  const [br, gzip, plain] = await Promise.all(
    ['br', 'gzip', 'identity'].map((takes) => ask(chunk, { 'accept-encoding': takes })),
  );
  const marks = [br, gzip, plain].map((answer) => answer?.headers.get('etag') ?? '');
  expect(new Set(marks).size).toBe(3);
  const again = await ask(chunk, { 'accept-encoding': 'br', 'if-none-match': marks[0] ?? '' });
  expect(again.status).toBe(304);
  expect(again.headers.get('cache-control')).toContain('immutable');
  expect(again.headers.get('vary')).toBe('Accept-Encoding');
});

test('HEAD says what GET says, and who asks for a part gets the whole', async () => {
  const takes = { 'accept-encoding': 'br' };
  const [head, get] = [await ask(chunk, takes, 'HEAD'), await ask(chunk, takes)];
  expect(head.headers.get('content-length')).toBe(get.headers.get('content-length'));
  expect(head.headers.get('etag')).toBe(get.headers.get('etag'));
  expect(await head.text()).toBe('');
  const part = await ask(chunk, { ...takes, range: 'bytes=0-9' });
  expect([part.status, await part.text()]).toEqual([200, script]);
});

test.each([
  '/_next/static/chunks/gone.js',
  '/_next/static/chunks/0a~b_c-1.js.br',
  '/_next/static/chunks',
  '/_next/static/../secret.js',
  '/_next/static//chunks/late.js',
  '/_next/secret.js',
  '/_next/static/%2e%2e/secret.js',
  '/_next/image',
])('%s is not there, and no page says so', async (path) => {
  const answer = await ask(path, { accept: 'text/html' });
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('nobody can write to a file of the build', async () => {
  const answer = await ask(chunk, {}, 'POST');
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});
