import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { asc, eq } from 'drizzle-orm';
import exifr from 'exifr';
import { PDFDocument, PDFName } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db, inTransaction } from '#db/client.ts';
import { assets, cuts, renditions } from '#db/schema/media.ts';
import { sites } from '#db/schema/sites.ts';
import { testDatabase } from '#db/testing/database.ts';
import { useEnvironment } from '#db/testing/environment.ts';
import { type Cast, openNewsroom } from '#db/testing/factories.ts';
import { zip } from '#lib/documents/import/testing/zip.ts';
import { phrase } from '#lib/i18n/translate.ts';
import { LANGUAGES } from '#lib/languages.ts';
import { getSealed } from '#lib/storage/sealed.ts';
import { storage } from '#lib/storage/storage.ts';
import { drawWaiting } from './draw-waiting.ts';
import { cleanKey, originalKey, renditionKey } from './keys.ts';
import { FILE_REFUSALS } from './limits.ts';
import { receiveFile } from './receive-file.ts';
import { excelFile, filmFile, pdfFile, soundFile, wordFile } from './testing/files.ts';
import { notesIn } from './testing/notes-in.ts';
import { photo, plain } from './testing/photo.ts';
import { readyAsset } from './testing/ready-asset.ts';
import { REMOVED } from './vocabulary.ts';
import { wantCut } from './want-cut.ts';

testDatabase();
let cast: Cast;
let home = '';

beforeAll(async () => {
  cast = await openNewsroom();
  home = await mkdtemp(join(tmpdir(), 'newsroom-media-'));
  useEnvironment({ NEWSROOM_HOME: home });
});
afterAll(() => rm(home, { recursive: true }));

const sent = (bytes: Buffer, name = 'a.jpg', siteKey = 'morocco') =>
  receiveFile(cast.amal, { siteKey, name, stream: Readable.from([bytes]) });
const taken = async (bytes: Buffer, name?: string) => {
  const received = await sent(bytes, name);
  if ('refused' in received) throw new Error(received.refused.code);
  return received.asset;
};
const drawn = (assetId: string) =>
  db().select().from(renditions).where(eq(renditions.assetId, assetId)).orderBy(asc(renditions.width));
const bytesOf = async (name: string) => {
  const found = await storage().get(renditionKey(name));
  return found ? buffer(found.stream) : Buffer.alloc(0);
};

test('a photo of a telephone is drawn upright in every size, and no note of it is left anywhere', async () => {
  const bytes = await photo({ width: 1400, height: 900, orientation: 6 });
  expect(notesIn(bytes)).toContain('Exif');
  const asset = await readyAsset(cast.amal, { bytes });
  expect(asset).toMatchObject({
    kind: 'picture',
    state: 'ready',
    type: 'image/jpeg',
    width: 900,
    height: 1400,
  });
  expect(asset.removed.toSorted()).toEqual(
    ['device', 'people', 'place', 'profile', 'software', 'time', 'words'].toSorted(),
  );
  const all = await drawn(asset.id);
  expect(new Set(all.map(({ width, format }) => `${width} ${format}`))).toEqual(
    new Set(
      [320, 640, 900].flatMap((width) => ['avif', 'webp', 'jpeg'].map((format) => `${width} ${format}`)),
    ),
  );
  for (const { name, bytes: size, width } of all) {
    const file = await bytesOf(name);
    expect(file.length).toBe(size);
    expect(name).toContain(createHash('sha256').update(file).digest('hex').slice(0, 32));
    expect(notesIn(file)).toEqual([]);
    expect(await exifr.parse(file, true).catch(() => undefined)).toSatisfy(
      (said: unknown) => !said || !JSON.stringify(said).match(/Lakeside|Amal|latitude/i),
    );
    expect(await sharp(file).metadata()).toMatchObject({ width, space: 'srgb', depth: 'uchar' });
  }
  const master = await storage().get(cleanKey(asset));
  expect(notesIn(master ? await buffer(master.stream) : Buffer.from('Exif\0\0'))).toEqual([]);
  expect((await getSealed(originalKey(asset)))?.equals(bytes)).toBe(true);
}, 60_000);

test('the same file is known again on its site, and is another file on another site', async () => {
  const bytes = await photo({ colour: '#884422' });
  const first = await sent(bytes);
  const again = await sent(bytes, 'other name.png');
  expect(again).toMatchObject({ known: true });
  expect('asset' in first && 'asset' in again && first.asset.id === again.asset.id).toBe(true);
  const elsewhere = await receiveFile(cast.hana, {
    siteKey: 'global',
    name: 'a',
    stream: Readable.from([bytes]),
  });
  expect(elsewhere).toMatchObject({ known: false });
});

test('a part of a picture is drawn when a text wants it', async () => {
  const asset = await readyAsset(cast.amal, { width: 800, height: 600, colour: '#225544' });
  await inTransaction((tx) => wantCut(tx, asset.id, '250,0,500,1000'));
  await inTransaction((tx) => wantCut(tx, asset.id, '250,0,500,1000'));
  expect(await drawWaiting()).toBe(1);
  const part = (await drawn(asset.id)).filter(({ cut }) => cut);
  expect(part.find(({ width, format }) => width === 400 && format === 'webp')).toMatchObject({ height: 600 });
}, 60_000);

test('what cannot be drawn is tried again, and says why', async () => {
  const asset = await taken(await photo({ colour: '#551188' }));
  await storage().remove(cleanKey(asset));
  expect(await drawWaiting()).toBe(0);
  const [cut] = await db().select().from(cuts).where(eq(cuts.assetId, asset.id));
  expect(cut).toMatchObject({ tries: 1, failure: 'its clean copy is missing', drawnAt: null });
  await db()
    .update(cuts)
    .set({ tries: 4, triedAt: new Date(0) })
    .where(eq(cuts.assetId, asset.id));
  await drawWaiting();
  const [row] = await db().select().from(assets).where(eq(assets.id, asset.id));
  expect(row).toMatchObject({ state: 'refused', refusal: { code: 'failed' } });
});

test('where a site deletes originals, none is kept', async () => {
  await db().update(sites).set({ originals: 'deleted' }).where(eq(sites.key, 'morocco'));
  const asset = await taken(await photo({ colour: '#777700' }));
  await db().update(sites).set({ originals: 'encrypted' }).where(eq(sites.key, 'morocco'));
  expect(asset.originalKept).toBe(false);
  expect(await storage().has(originalKey(asset))).toBeNull();
});

test('who may not write on a site puts no file into its library', async () => {
  await expect(
    receiveFile(cast.otto, { siteKey: 'morocco', name: 'a', stream: Readable.from([]) }),
  ).rejects.toThrow('needs_writer');
});

describe('what is no picture is kept without its notes', () => {
  test.each([
    ['a Word file with a photo', async () => wordFile({ picture: await photo() }), 'document', 'docx'],
    ['an Excel file', async () => excelFile(), 'sheet', 'xlsx'],
    ['a PDF with a photo', async () => pdfFile({ picture: await photo() }), 'document', 'pdf'],
    ['a sound', async () => soundFile(), 'sound', 'mp3'],
    ['a film with places', async () => filmFile(), 'film', 'mp4'],
  ] as const)('%s', async (_what, make, kind, ending) => {
    const bytes = await make();
    const asset = await taken(bytes, `a.${ending}`);
    expect(asset).toMatchObject({ kind, state: 'ready' });
    expect(asset.removed.length).toBeGreaterThan(0);
    const [copy] = await drawn(asset.id);
    const file = await bytesOf(copy?.name ?? '');
    expect(copy?.name.endsWith(`.${ending}`)).toBe(true);
    expect(notesIn(file)).toEqual([]);
    if (ending === 'mp4') expect(file.length).toBe(bytes.length);
    if (ending === 'pdf')
      expect((await PDFDocument.load(file, { updateMetadata: false })).getPageCount()).toBe(1);
  });

  test('a table whose cells would be calculated no longer does, and numbers stay', async () => {
    const asset = await taken(Buffer.from('a,b\n=cmd|x!A1,-5\n"+1 +2",@x\n'), 'a.csv');
    const [copy] = await drawn(asset.id);
    expect((await bytesOf(copy?.name ?? '')).toString()).toBe("a,b\n'=cmd|x!A1,-5\n\"'+1 +2\",'@x\n");
  });
});

const jpeg = () => plain(64, 48).jpeg().toBuffer();
const REFUSED: [string, string, () => Buffer | Promise<Buffer>, string][] = [
  ['nothing at all', 'a.jpg', () => Buffer.alloc(0), 'empty'],
  ['half a photo', 'a.jpg', async () => (await photo()).subarray(0, 4000), 'broken'],
  [
    'a drawing with a script',
    'a.png',
    () => Buffer.from('<svg xmlns="x"><script>alert(1)</script></svg>'),
    'svg',
  ],
  ['a page called a photo', 'a.jpg', () => Buffer.from('<!doctype html><script>1</script>'), 'page'],
  ['a program', 'a.jpg', () => Buffer.from('MZ\x90\0'), 'type_unknown'],
  [
    'a photo of an iPhone',
    'a.jpg',
    () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
    'heic',
  ],
  ['a bomb of pixels', 'a.png', () => plain(8000, 7000, '#fff').png().toBuffer(), 'too_many_pixels'],
  ['an archive', 'a.docx', () => zip([{ name: 'a', data: 'x' }]), 'type_unknown'],
  [
    'macros',
    'a.docx',
    () => wordFile({ more: [{ name: 'word/vbaProject.bin', data: 'x' }] }),
    'office_macros',
  ],
  [
    'a file in a file',
    'a.docx',
    () => wordFile({ more: [{ name: 'word/embeddings/a.xlsx', data: 'x' }] }),
    'office_embedded',
  ],
  [
    'tracked changes',
    'a.docx',
    () => wordFile({ body: '<w:p><w:ins w:author="Amal"><w:r/></w:ins></w:p>' }),
    'office_tracked',
  ],
  ['a way out', 'a.docx', () => wordFile({ more: [{ name: '../x.xml', data: '<a/>' }] }), 'office_unsafe'],
  [
    'a bomb',
    'a.docx',
    () => wordFile({ more: [{ name: 'word/a.xml', data: Buffer.alloc(9e6, 32) }] }),
    'office_unsafe',
  ],
  [
    'a picture behind a document',
    'a.docx',
    async () => Buffer.concat([wordFile(), await jpeg()]),
    'trailing',
  ],
  [
    'a script in a PDF',
    'a.pdf',
    () => pdfFile({ spoil: (it) => it.addJavaScript('x', 'app.alert(1)') }),
    'pdf_active',
  ],
  [
    'a file in a PDF',
    'a.pdf',
    () => pdfFile({ spoil: (it) => it.attach(Buffer.from('x'), 'x.exe') }),
    'pdf_attached',
  ],
  [
    'a locked PDF',
    'a.pdf',
    () =>
      pdfFile({
        spoil(it) {
          it.context.trailerInfo.Encrypt = it.context.obj({ Filter: PDFName.of('Standard'), V: 1 });
        },
      }),
    'pdf_locked',
  ],
  [
    'a sound with a page inside',
    'a.mp3',
    () => Buffer.concat([soundFile().subarray(0, -128), Buffer.from('<html>')]),
    'trailing',
  ],
  [
    'a film with a page behind',
    'a.mp4',
    () => Buffer.concat([filmFile(), Buffer.from('<html><script>')]),
    'trailing',
  ],
];

describe('is refused, and of it nothing stays', () => {
  test.each(REFUSED)('%s', async (_what, name, make, code) => {
    const before = await db().$count(assets);
    expect(await sent(await make(), name)).toMatchObject({ refused: { code } });
    expect(await db().$count(assets)).toBe(before);
    expect(await readdir(join(home, 'uploads'))).toEqual([]);
  });
});

test('every refusal and everything that is removed is said in four languages', () => {
  const params = { megabytes: 50, megapixels: 50, pixels: 16_000, seconds: 10 };
  for (const path of [
    ...FILE_REFUSALS.map((it) => `refusals.${it}`),
    ...REMOVED.map((it) => `removed.${it}`),
  ]) {
    const said = LANGUAGES.map((language) => phrase(language, `media.${path}`, params) ?? '');
    expect(new Set(said).size, path).toBe(LANGUAGES.length);
    expect(said.join(' '), path).not.toMatch(/\{|undefined/);
  }
});
