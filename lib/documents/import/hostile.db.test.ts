import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { imports } from '#db/schema/imports.ts';
import { releases } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import { useEnvironment } from '#db/testing/environment.ts';
import { type Cast, openNewsroom } from '#db/testing/factories.ts';
import { LANGUAGES } from '#lib/languages.ts';
import { fileReader } from './parse-file.ts';
import { receiveUpload } from './receive.ts';
import type { RefusalCode } from './refusals.ts';
import { sayRefusal } from './say.ts';
import { docx, docxEntries, wordParagraph } from './testing/docx.ts';
import { type ZipEntry, zip } from './testing/zip.ts';

const TEXT = wordParagraph('A well for Lakeside', 'Title') + wordParagraph('It opened on Monday.');
const whole = docx(TEXT);
const replaced = (name: string, data: string | Buffer): ZipEntry[] =>
  docxEntries(TEXT).map((entry) => (entry.name === name ? { ...entry, data } : entry));
const without = (name: string) => docxEntries(TEXT).filter((entry) => entry.name !== name);
const body = (xml: string | Buffer) => zip(replaced('word/document.xml', xml));
// Each level with a number of its own, so that it does not pack like a bomb.
const nested = (open: string, close: string, inner: string) =>
  Array.from({ length: 10_000 }, (_, at) => open.replace('>', ` w:n="${(at * 7919) % 99_991}">`)).join('') +
  inner +
  close.repeat(10_000);
const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const word = (inner: string) => `<w:document ${MAIN}><w:body>${inner}</w:body></w:document>`;
const laughs = `<!DOCTYPE l [<!ENTITY a "ha">${[...'bcdefghij'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]><w:document ${MAIN}><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>`;
const container = (mark: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(mark, 'utf16le')]);
const broken = Buffer.concat([
  Buffer.from(word('').slice(0, -24)),
  Buffer.from([0xc3, 0x28, 0xed, 0xa0, 0x80]),
  Buffer.from('</w:body></w:document>'),
]);

/** What it is, its name, its bytes, and why it is refused. */
const FILES: [string, string, () => Buffer, RefusalCode][] = [
  [
    'an archive that was renamed',
    'a.docx',
    () => zip([{ name: 'photos/readme.txt', data: 'x' }]),
    'not_word',
  ],
  [
    'a spreadsheet that was renamed',
    'a.docx',
    () => zip([{ name: 'xl/workbook.xml', data: '<a/>' }]),
    'other_office',
  ],
  [
    'an OpenDocument text that was renamed',
    'a.docx',
    () => zip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' }]),
    'other_office',
  ],
  ['a file with a password', 'a.docx', () => container('EncryptedPackage'), 'docx_password'],
  [
    'a bomb',
    'a.docx',
    () => docx(TEXT, { more: [{ name: 'word/a.xml', data: Buffer.alloc(12_000_000, 0x20) }] }),
    'docx_too_large',
  ],
  [
    'a path out of the file',
    'a.docx',
    () => docx(TEXT, { more: [{ name: '../../etc/cron.d/x', data: 'x' }] }),
    'docx_unsafe',
  ],
  [
    'an entity from outside',
    'a.docx',
    () =>
      body(
        `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${word('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>')}`,
      ),
    'docx_unsafe',
  ],
  ['a billion laughs', 'a.docx', () => body(laughs), 'docx_unsafe'],
  [
    'a file with macros',
    'a.docx',
    () => docx(TEXT, { more: [{ name: 'word/vbaProject.bin', data: 'x' }] }),
    'docx_macros',
  ],
  ['a .docm', 'a.docm', () => whole, 'docx_macros'],
  ['an old .doc', 'a.doc', () => container('WordDocument'), 'old_word'],
  ['an old .doc called .docx', 'a.docx', () => container('WordDocument'), 'old_word'],
  ['an RTF that was renamed', 'a.docx', () => Buffer.from('{\\rtf1\\ansi A well}'), 'rtf'],
  ['half a file', 'a.docx', () => whole.subarray(0, Math.floor(whole.length / 2)), 'docx_broken'],
  [
    'a file whose directory lies beyond its end',
    'a.docx',
    () => Buffer.from(whole).fill(0xff, whole.length - 6, whole.length - 2),
    'docx_broken',
  ],
  [
    'content types of another program',
    'a.docx',
    () =>
      zip(
        replaced(
          '[Content_Types].xml',
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/x-other"/></Types>',
        ),
      ),
    'not_word',
  ],
  ['no content types', 'a.docx', () => zip(without('[Content_Types].xml')), 'docx_broken'],
  ['no text part', 'a.docx', () => zip(without('word/document.xml')), 'docx_no_text'],
  [
    'ten thousand nested tables',
    'a.docx',
    () => body(word(nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', '<w:p/>'))),
    'docx_too_deep',
  ],
  [
    'ten thousand nested content controls',
    'a.docx',
    () => body(word(nested('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', '<w:p/>'))),
    'docx_too_deep',
  ],
  [
    'an attribute of two megabytes',
    'a.docx',
    () => body(word(`<w:p w:rsidR="${Array.from({ length: 200_000 }, (_, at) => at * 7919).join(' ')}"/>`)),
    'docx_unsafe',
  ],
  ['bytes that are no text', 'a.docx', () => body(broken), 'docx_broken'],
  [
    'half a character',
    'a.docx',
    () => body(word('<w:p><w:r><w:t>&#xD800;</w:t></w:r></w:p>')),
    'docx_broken',
  ],
  ['elements that are never closed', 'a.docx', () => body(word('<w:p><w:r>')), 'docx_broken'],
  [
    'a link to a file of the computer',
    'a.docx',
    () => docx(TEXT, { more: [{ name: 'word/media/a', data: '/etc/passwd', mode: 0o120777 }] }),
    'docx_unsafe',
  ],
  [
    'a part that is there twice',
    'a.docx',
    () => docx(TEXT, { more: [{ name: 'word/document.xml', data: word('') }] }),
    'docx_unsafe',
  ],
  ['nothing at all', 'a.docx', () => Buffer.alloc(0), 'empty'],
  ['a document without a word in it', 'a.docx', () => body(word('<w:p/>')), 'empty'],
  [
    'a picture called .docx',
    'a.docx',
    () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    'picture',
  ],
  ['a PDF called .docx', 'a.docx', () => Buffer.from('%PDF-1.7'), 'pdf'],
  ['a page called .docx', 'a.docx', () => Buffer.from('<html><p>A well</p></html>'), 'not_word'],
];

testDatabase();
let cast: Cast;
let folder = '';
const reader = fileReader();
beforeAll(async () => {
  cast = await openNewsroom();
  folder = await mkdtemp(join(tmpdir(), 'newsroom-hostile-'));
  useEnvironment({ NEWSROOM_HOME: folder });
});
afterAll(async () => {
  reader.close();
  await rm(folder, { recursive: true });
});

test.each(FILES)('%s is refused, and why is said in four languages', async (_what, name, bytes, code) => {
  const path = join(folder, name);
  await writeFile(path, bytes());
  const parsed = await reader.read(path);
  const refused = 'refused' in parsed ? parsed.refused : null;
  expect(refused).toMatchObject({ code });
  const said = LANGUAGES.map((language) => (refused ? sayRefusal(refused, language) : ''));
  expect(new Set(said).size).toBe(LANGUAGES.length);
  for (const sentence of said) expect(sentence).toMatch(/^\P{Cn}{8,}$/u);
  for (const sentence of said) expect(sentence).not.toMatch(/refusals\.|\{|undefined/);
});

test('a relation to a file of the computer is not followed, and its link is left out', async () => {
  const path = join(folder, 'relation.docx');
  const target =
    '<Relationship Id="rT" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///etc/passwd" TargetMode="External"/>';
  const entries = docxEntries(
    `${TEXT}<w:p><w:hyperlink r:id="rId1"><w:r><w:t>the plan</w:t></w:r></w:hyperlink></w:p>`,
    ['file:///etc/passwd'],
  ).map((entry) =>
    entry.name === 'word/_rels/document.xml.rels'
      ? { ...entry, data: String(entry.data).replace('</Relationships>', `${target}</Relationships>`) }
      : entry,
  );
  await writeFile(path, zip(entries));
  const parsed = await reader.read(path);
  const taken = 'read' in parsed ? parsed.read.extracted : null;
  expect(taken?.findings).toContainEqual({ code: 'left_links', params: { count: 1 } });
  expect(JSON.stringify(taken)).not.toMatch(/passwd|root:/);
});

test('of a refused file nothing stays: no copy, no draft, no import, and the next file is read', async () => {
  const before = { releases: await db().$count(releases), imports: await db().$count(imports) };
  async function* pieces(bytes: Buffer) {
    yield bytes;
  }
  const amal = { ...cast.amal, language: 'fr' as const };
  for (const [, name, bytes] of FILES.filter(([what]) =>
    /bomb|laughs|nested tables|macros|twice/.test(what),
  )) {
    const data = bytes();
    expect(await receiveUpload(amal, { name, size: data.length, body: pieces(data) })).toHaveProperty(
      'refused',
    );
  }
  const quarantine = join(folder, 'quarantine');
  expect(existsSync(quarantine) ? readdirSync(quarantine) : []).toEqual([]);
  expect({ releases: await db().$count(releases), imports: await db().$count(imports) }).toEqual(before);
  const good = await receiveUpload(amal, { name: 'well.docx', size: whole.length, body: pieces(whole) });
  expect(good).toMatchObject({
    view: { taken: expect.arrayContaining([expect.objectContaining({ part: 'headline' })]) },
  });
}, 60_000);
