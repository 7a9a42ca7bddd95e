import { expect, test, vi } from 'vitest';
import { holding } from './hold-refresh.ts';

const page = new URL('https://newsroom.example/desk/releases/1?_rsc=abc');
const asRouter = { headers: { rsc: '1' } };
const broken = () => Promise.reject(new TypeError('Failed to fetch'));
const answered = (body: BodyInit, status = 200) => Promise.resolve(new Response(body, { status }));

function over(...answers: (() => Promise<Response>)[]) {
  const send = vi.fn(() => (answers.shift() ?? (() => answered('fresh')))());
  const pause = vi.fn(() => Promise.resolve());
  const held = holding(send as typeof fetch, { isOurs: (path) => path === page.pathname, pause });
  return { send, pause, held };
}

test('a fresh page is asked for until the line and the newsroom are there again', async () => {
  const { send, pause, held } = over(broken, () => answered('starting', 503));
  expect(await (await held(page, asRouter)).text()).toBe('fresh');
  expect([send.mock.calls.length, pause.mock.calls.length]).toEqual([3, 2]);
});

test('an answer that breaks off in the middle is asked for again', async () => {
  const torn = new ReadableStream({ pull: (stream) => stream.error(new TypeError('network error')) });
  const { held } = over(() => answered(torn));
  expect(await (await held(page, asRouter)).text()).toBe('fresh');
});

test('where the answer came from is still told', async () => {
  const from = Object.defineProperty(new Response('x'), 'url', { value: 'https://newsroom.example/sign-in' });
  const { held } = over(() => Promise.resolve(from));
  expect((await held(page, asRouter)).url).toBe('https://newsroom.example/sign-in');
});

test.each([
  ['what leads to another page', new URL('https://newsroom.example/desk'), asRouter],
  ['what somebody pressed', page, { headers: { rsc: '1', 'next-action': 'submit' } }],
  ['what is fetched ahead', page, { headers: { rsc: '1', 'next-router-prefetch': '1' } }],
  ['what is no page', page, {}],
])('%s fails at once', async (_what, input, init) => {
  const { send, held } = over(broken);
  await expect(held(input, init)).rejects.toThrow('Failed to fetch');
  expect(send).toHaveBeenCalledTimes(1);
});
