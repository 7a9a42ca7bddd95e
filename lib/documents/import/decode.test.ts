import { expect, test } from 'vitest';
import { decode } from './decode.ts';
import { UnreadableFile } from './refusals.ts';

const words = 'Réponse à l’œuvre : « été » — 3 500 €';

test.each([
  ['UTF-8', Buffer.from(words), null],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`), null],
  ['UTF-16 with a mark', Buffer.from(`\ufeff${words}`, 'utf16le'), 'utf-16le'],
  ['UTF-16 big-endian', Buffer.from(`\ufeff${words}`, 'utf16le').swap16(), 'utf-16be'],
  ['UTF-16 without a mark', Buffer.from(words.repeat(4), 'utf16le'), 'utf-16le'],
])('%s', (_name, bytes, encoding) => {
  const decoded = decode(bytes);
  expect(decoded.text.startsWith(words)).toBe(true);
  expect(decoded.findings).toEqual(encoding ? [{ code: 'encoding', params: { encoding } }] : []);
});

test('Latin-1 and Windows-1252', () => {
  expect(decode(Buffer.from('Réponse à Fès', 'latin1')).text).toBe('Réponse à Fès');
  expect(decode(Buffer.from([0x6c, 0x92, 0x9c, 0x75, 0x76, 0x72, 0x65])).text).toBe('l’œuvre');
});

test('Arabic in Windows-1256', () => {
  // "في من على" three times over, as an old Arabic Windows wrote it
  const bytes = Buffer.from('dded20e3e420dae1ec20dded20e3e4', 'hex');
  expect(decode(bytes)).toEqual({
    text: 'في من على في من',
    findings: [{ code: 'encoding', params: { encoding: 'windows-1256' } }],
  });
});

test('binary data is no text', () => {
  const picture = Buffer.from('89504e470d0a1a0a0000000d49484452000003200000025808020000', 'hex');
  expect(() => decode(picture)).toThrow(UnreadableFile);
  expect(() => decode(Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7) % 256)))).toThrow(
    UnreadableFile,
  );
});

test('a stray NUL does not make a text binary', () => {
  expect(decode(Buffer.from(`Une phrase.\u0000 ${'Une autre. '.repeat(20)}`)).text).toContain('Une autre.');
});
