import { expect, test } from 'vitest';
import { readDocx } from './docx.ts';
import { extract } from './extract.ts';
import { UnreadableFile } from './refusals.ts';
import { docx, docxEntries, wordParagraph } from './testing/docx.ts';
import { zip } from './testing/zip.ts';

const BODY = [
  wordParagraph('IOM Opens a Centre in Mombasa', 'Title'),
  wordParagraph('Families will find advice in five languages.', 'Subtitle'),
  wordParagraph('Nairobi, 3 May 2024 – The centre was opened on Friday.'),
  wordParagraph('What it offers', 'Heading2'),
  '<w:p><w:r><w:t xml:space="preserve">Advice is </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>free</w:t></w:r><w:r><w:t xml:space="preserve"> and </w:t></w:r><w:hyperlink r:id="rId1"><w:r><w:t>open to all</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>',
  '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Month</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Visits</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>May</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>120</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
].join('');

const refusal = async (bytes: Buffer) => {
  const error = await readDocx(bytes).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UnreadableFile)) throw new Error('it was read');
  return error.refusal;
};

test('a Word file keeps headings, bold, links and tables', async () => {
  const source = await readDocx(docx(BODY, { links: ['https://example.org/centre'] }));
  const taken = extract(source);
  expect(taken.headline).toBe('IOM Opens a Centre in Mombasa');
  expect(taken.standfirst).toBe('Families will find advice in five languages.');
  expect(taken.dateline).toEqual({ place: 'Nairobi', country: 'KE', date: '2024-05-03' });
  expect(taken.body.map(({ kind, level }) => [kind, level])).toEqual([
    ['paragraph', undefined],
    ['heading', 2],
    ['paragraph', undefined],
    ['row', undefined],
    ['row', undefined],
  ]);
  expect(taken.body[2]?.runs).toEqual([
    { text: 'Advice is ' },
    { text: 'free', bold: true },
    { text: ' and ' },
    { text: 'open to all', href: 'https://example.org/centre' },
    { text: '.' },
  ]);
  expect(taken.body[4]?.cells?.map((cell) => cell.map((run) => run.text).join(''))).toEqual(['May', '120']);
});

test('a link that runs a script loses its address, and that is said', async () => {
  const source = await readDocx(docx(BODY, { links: ['javascript:alert(1)'] }));
  expect(JSON.stringify(source)).not.toContain('javascript');
  expect(source.findings).toContainEqual({ code: 'left_links', params: { count: 1 } });
});

test.each([
  ['an entity', '<!DOCTYPE d [<!ENTITY e "x">]><w:p/>'],
  ['a document type', '<!DOCTYPE html>'],
])('%s is refused before anything parses it', async (_what, xml) => {
  const entries = docxEntries('').map((entry) =>
    entry.name === 'word/document.xml' ? { ...entry, data: xml } : entry,
  );
  expect(await refusal(zip(entries))).toEqual({ code: 'docx_unsafe', params: { detail: 'doctype' } });
});

test('a document type hidden in UTF-16 is refused too', async () => {
  const hidden = Buffer.from('\ufeff<!DOCTYPE x><a/>', 'utf16le');
  const bytes = docx(BODY, { more: [{ name: 'word/header1.xml', data: hidden }] });
  expect(await refusal(bytes)).toEqual({ code: 'docx_unsafe', params: { detail: 'doctype' } });
});

test.each(['../outside.xml', '/etc/passwd', 'word/../../outside.xml', 'C:/x.xml'])(
  'a part named %s is refused',
  async (name) => {
    const bytes = docx(BODY, { more: [{ name, data: 'x' }] });
    expect(await refusal(bytes)).toEqual({ code: 'docx_unsafe', params: { detail: 'path' } });
  },
);

test('a symbolic link inside is refused', async () => {
  const bytes = docx(BODY, { more: [{ name: 'word/link', data: '/etc/passwd', mode: 0o120777 }] });
  expect(await refusal(bytes)).toEqual({ code: 'docx_unsafe', params: { detail: 'link' } });
});

test('the same part twice is refused', async () => {
  const bytes = docx(BODY, { more: [{ name: 'word/document.xml', data: '<a/>' }] });
  expect(await refusal(bytes)).toEqual({ code: 'docx_unsafe', params: { detail: 'twice' } });
});

test('too many parts are refused', async () => {
  const more = Array.from({ length: 200 }, (_, at) => ({ name: `word/${at}.bin`, data: 'x' }));
  expect(await refusal(docx(BODY, { more }))).toEqual({ code: 'docx_unsafe', params: { detail: 'entries' } });
});

test('a bomb is refused by its ratio, and by what comes out when it lies about its size', async () => {
  const bomb = Buffer.alloc(12_000_000, 0x20);
  expect((await refusal(docx(BODY, { more: [{ name: 'word/a.xml', data: bomb }] }))).code).toBe(
    'docx_too_large',
  );
  const lying = docx(BODY, { more: [{ name: 'word/a.xml', data: bomb, claims: 1000 }] });
  expect(['docx_too_large', 'docx_broken']).toContain((await refusal(lying)).code);
});

test('a file that is cut off, or no archive at all, is damaged', async () => {
  const whole = docx(BODY);
  expect((await refusal(whole.subarray(0, whole.length / 2))).code).toBe('docx_broken');
  expect((await refusal(Buffer.from('this is no archive'))).code).toBe('docx_broken');
  expect((await refusal(zip([{ name: 'readme.txt', data: 'x' }]))).code).toBe('not_word');
});
