import { describe, expect, test } from 'vitest';
import { pace } from './pace.ts';
import { readForm } from './read-form.ts';
import { readJson } from './read-json.ts';
import { assertSameOrigin } from './same-origin.ts';

const write = (headers: Record<string, string>) =>
  new Request('http://localhost:3000/api/desk/x', { method: 'POST', headers });
const amal = { 'newsroom-member': 'amal', host: 'press.example.org' };

describe('what writes comes from our own pages', () => {
  test.each([
    [
      'a page of this host',
      { ...amal, origin: 'https://press.example.org', 'sec-fetch-site': 'same-origin' },
    ],
    ['a page of the public address', { ...amal, host: 'internal:3000', origin: 'http://localhost:3000' }],
    ['a program that is no browser', amal],
  ])('%s passes', (_who, headers) => {
    expect(() => assertSameOrigin(write(headers))).not.toThrow();
  });

  test.each([
    ['another site', { ...amal, origin: 'https://evil.example' }],
    ['a sibling host', { ...amal, origin: 'https://press.example.org', 'sec-fetch-site': 'same-site' }],
    ['a page without an origin', { ...amal, origin: 'null' }],
    [
      'a form, which cannot set the header',
      { host: 'press.example.org', origin: 'https://press.example.org' },
    ],
  ])('%s does not', (_who, headers) => {
    expect(() => assertSameOrigin(write(headers))).toThrow('cross_origin');
  });
});

describe('a body', () => {
  const body = (content: BodyInit, type = 'application/json') =>
    new Request('http://localhost/', { method: 'POST', body: content, headers: { 'content-type': type } });

  test('is read as JSON', async () => {
    expect(await readJson(body('{"a":"é"}'), 100)).toEqual({ a: 'é' });
  });

  test('over the limit is not read to its end', async () => {
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(1000));
      },
    });
    const request = new Request('http://localhost/', {
      method: 'POST',
      body: endless,
      headers: { 'content-type': 'application/json' },
      duplex: 'half',
    } as RequestInit);
    await expect(readJson(request, 5_000)).rejects.toThrow('body_too_large');
    expect(pulled).toBeLessThan(20);
  });

  test('of a plain form is read as its fields, a longer one is refused, another kind is none', async () => {
    const plain = 'application/x-www-form-urlencoded';
    const form = await readForm(body('answer=approved&words=%C3%A9+oui', plain), 100);
    expect([form.get('answer'), form.get('words')]).toEqual(['approved', 'é oui']);
    await expect(readForm(body(`words=${'a'.repeat(200)}`, plain), 100)).rejects.toThrow('body_too_large');
    expect((await readForm(body('answer=approved', 'text/plain'), 100)).size).toBe(0);
  });

  test.each([
    ['cut short', '{"a":'],
    ['not UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
    ['empty', ''],
  ])('%s is refused', async (_what, content) => {
    await expect(readJson(body(content), 100)).rejects.toThrow('not_json');
  });

  test('of another type is refused', async () => {
    await expect(readJson(body('{}', 'text/plain'), 100)).rejects.toThrow('not_json');
  });
});

test('a client that runs wild waits, and others do not', () => {
  const at = (second: number) => 1_000_000 + second * 1000;
  for (let request = 0; request < 5; request++) expect(pace('wild', 2, 5, at(0))).toBe(0);
  expect(pace('wild', 2, 5, at(0))).toBe(1);
  expect(pace('calm', 2, 5, at(0))).toBe(0);
  expect(pace('wild', 2, 5, at(1))).toBe(0);
});
