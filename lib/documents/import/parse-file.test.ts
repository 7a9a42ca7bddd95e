import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileReader, parseFile } from './parse-file.ts';
import { docx, wordParagraph } from './testing/docx.ts';

let folder = '';
const shared = fileReader();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsroom-import-'));
});
afterAll(async () => {
  shared.close();
  await rm(folder, { recursive: true });
});

async function file(name: string, data: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, data);
  return path;
}

async function refusalOf(name: string, data: string | Buffer) {
  const parsed = await shared.read(await file(name, data));
  return 'refused' in parsed ? parsed.refused : null;
}

const TEXT = 'Un titre de communiqué\nRabat – Une phrase.\n';

test('a text, a page and a Word file are read in the child', async () => {
  const paths = [
    await file('a.txt', TEXT),
    await file('b.html', '<h1>Un titre de communiqué</h1><p>Rabat – Une phrase.</p>'),
    await file(
      'c.docx',
      docx(wordParagraph('Un titre de communiqué', 'Title') + wordParagraph('Rabat – Une phrase.')),
    ),
  ];
  for (const path of paths) {
    const parsed = await shared.read(path);
    expect(parsed).toMatchObject({
      read: {
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        extracted: { headline: 'Un titre de communiqué', dateline: { place: 'Rabat', country: 'MA' } },
      },
    });
  }
});

test('the same bytes have the same hash', async () => {
  const one = await parseFile(await file('one.txt', TEXT));
  const two = await shared.read(await file('two.txt', TEXT));
  expect('read' in one && 'read' in two && one.read.sha256 === two.read.sha256).toBe(true);
});

test.each([
  ['an empty file', 'empty.txt', '', 'empty'],
  ['only white space', 'blank.txt', ' \n\t\n', 'empty'],
  [
    'a picture called text',
    'picture.txt',
    Buffer.from('89504e470d0a1a0a0000000d49484452000003200000025808020000', 'hex'),
    'not_text',
  ],
  ['an archive called text', 'archive.txt', docx(wordParagraph('x')), 'not_text'],
  ['a PDF called text', 'paper.txt', '%PDF-1.7\n1 0 obj', 'not_text'],
  ['a PDF', 'paper.pdf', '%PDF-1.7', 'pdf'],
  ['an old Word file', 'old.doc', 'x', 'old_word'],
  ['an old Word file called .docx', 'old.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old_word'],
  ['a table', 'table.xlsx', 'x', 'unknown_type'],
  ['a text called Word', 'text.docx', TEXT, 'not_word'],
  ['a million nested tags', 'deep.html', '<b>'.repeat(1_000_000), 'html_too_deep'],
  ['a text as long as a book', 'book.txt', `${'Une phrase de plus. '.repeat(50)}\n`.repeat(600), 'too_long'],
])('%s is refused', async (_what, name, data, code) => {
  expect(await refusalOf(name, data)).toMatchObject({ code });
});

test('fifty megabytes are refused before they are read', async () => {
  const path = await file('large.txt', 'x');
  await truncate(path, 50_000_000);
  expect(await shared.read(path)).toEqual({
    refused: { code: 'too_large', params: { megabytes: 50, limit: 20 } },
  });
});

test('what is not there, or no file, is refused', async () => {
  expect(await shared.read(join(folder, 'nothing.txt'))).toMatchObject({ refused: { code: 'not_found' } });
  expect(await shared.read(folder, {}, 'folder.txt')).toMatchObject({ refused: { code: 'not_a_file' } });
});

test('UTF-16, Latin-1 and a stray NUL are read', async () => {
  for (const bytes of [
    Buffer.from(`\ufeff${TEXT}`, 'utf16le'),
    Buffer.from(TEXT.replace('–', '-'), 'latin1'),
    Buffer.from(TEXT.replace('phrase', 'phr\u0000ase')),
  ]) {
    const parsed = await shared.read(await file('coded.txt', bytes));
    expect(parsed).toMatchObject({ read: { extracted: { headline: 'Un titre de communiqué' } } });
  }
});

// Many small paragraphs of different words: within every limit of the archive, and more than the time given.
const many = () =>
  docx(Array.from({ length: 60_000 }, (_, at) => `<w:p><w:r><w:t>a${at * 7919}</w:t></w:r></w:p>`).join(''));

test('a file that takes too long is stopped, and the next one is read', async () => {
  const reader = fileReader({ seconds: 0.5, megabytes: 384 });
  const stopped = await reader.read(await file('heavy.docx', many()));
  expect(stopped).toEqual({ refused: { code: 'too_slow', params: { seconds: 0.5 } } });
  reader.close();
  expect(await shared.read(await file('light.txt', TEXT))).toHaveProperty('read');
});

test('a file that takes too much memory is stopped, and the next one is read', async () => {
  const reader = fileReader({ seconds: 20, megabytes: 28 });
  const stopped = await reader.read(await file('fat.docx', many()));
  expect(stopped).toEqual({ refused: { code: 'too_much_memory', params: {} } });
  expect(await reader.read(await file('after.txt', TEXT))).toHaveProperty('read');
  reader.close();
}, 30_000);
