import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { zip } from '#lib/documents/import/testing/zip.ts';
import { excelFile, filmFile, pdfFile, soundFile, wordFile } from './files.ts';
import { photo, plain } from './photo.ts';

/** A file somebody might send to do harm, or that is merely damaged. */
export type Hostile = { what: string; name: string; bytes: Buffer };

type Chance = () => number;

/** As many spoiled files as asked for, the same ones for the same chance: whole files of every kind, spoiled in every way. */
export async function* hostileFiles(amount: number, chance: Chance): AsyncGenerator<Hostile> {
  const whole = await wholeFiles();
  const made = await madeToHarm();
  for (let number = 0; number < amount; number++) {
    const ready = made[number];
    if (ready && number < amount / 2) {
      yield ready;
      continue;
    }
    const file = whole[number % whole.length];
    const [spoil, how] = SPOILS[Math.floor(chance() * SPOILS.length)] ?? SPOILS[0] ?? [];
    if (!file || !spoil || !how) continue;
    yield { what: `${file.what}, ${how}`, name: file.name, bytes: spoil(file.bytes, chance) };
  }
}

async function wholeFiles(): Promise<Hostile[]> {
  const picture = await photo({ width: 900, height: 700, orientation: 6 });
  const one = plain(400, 300);
  return [
    { what: 'photo', name: 'a.jpg', bytes: picture },
    { what: 'PNG', name: 'a.png', bytes: await one.clone().png().toBuffer() },
    { what: 'WebP', name: 'a.webp', bytes: await one.clone().webp().toBuffer() },
    { what: 'AVIF', name: 'a.avif', bytes: await one.clone().avif({ effort: 0 }).toBuffer() },
    { what: 'GIF', name: 'a.gif', bytes: await one.clone().gif().toBuffer() },
    { what: 'PDF', name: 'a.pdf', bytes: await pdfFile({ picture }) },
    { what: 'Word file', name: 'a.docx', bytes: wordFile({ picture }) },
    { what: 'Excel file', name: 'a.xlsx', bytes: excelFile() },
    { what: 'sound', name: 'a.mp3', bytes: soundFile() },
    { what: 'film', name: 'a.mp4', bytes: filmFile() },
    { what: 'table', name: 'a.csv', bytes: Buffer.from('name,number\nLakeside,12\n'.repeat(50)) },
  ];
}

const HTML = Buffer.from('<html><script>alert(document.domain)</script></html>');
const at = (bytes: Buffer, chance: Chance) => Math.floor(chance() * bytes.length);

const SPOILS: [(bytes: Buffer, chance: Chance) => Buffer, string][] = [
  [(bytes, chance) => bytes.subarray(0, at(bytes, chance)), 'cut short'],
  [(bytes) => Buffer.concat([bytes, HTML]), 'a page behind it'],
  [(bytes) => Buffer.concat([HTML, bytes]), 'a page before it'],
  [(bytes) => Buffer.concat([bytes, zip([{ name: 'x.js', data: 'alert(1)' }])]), 'an archive behind it'],
  [(bytes, chance) => changed(bytes, chance, 1), 'one byte changed'],
  [(bytes, chance) => changed(bytes, chance, 40), 'forty bytes changed'],
  [(bytes, chance) => changed(bytes.subarray(0, 400), chance, 8, bytes), 'its head changed'],
  [
    (bytes, chance) => {
      const from = at(bytes, chance);
      return Buffer.concat([bytes.subarray(0, from), Buffer.alloc(5000, 0xff), bytes.subarray(from)]);
    },
    'a hole filled with ones',
  ],
  [
    (bytes, chance) => {
      const [from, to] = [at(bytes, chance), at(bytes, chance)].toSorted((a, b) => a - b);
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
    },
    'a piece missing',
  ],
  [(bytes) => Buffer.concat([bytes, bytes]), 'twice'],
];

function changed(part: Buffer, chance: Chance, times: number, whole = part): Buffer {
  const copy = Buffer.from(whole);
  for (let time = 0; time < times; time++) copy[at(part, chance)] = Math.floor(chance() * 256);
  return copy;
}

// A PNG that says it is so large, and holds a few bytes.
function pngOf(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const bytes = Buffer.alloc(12 + data.length);
    bytes.writeUInt32BE(data.length, 0);
    bytes.write(type, 4, 'latin1');
    data.copy(bytes, 8);
    return bytes;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  head[9] = 2;
  const sign = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    sign,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

async function madeToHarm(): Promise<Hostile[]> {
  const ground = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#fff' } });
  const exif = await ground(40, 40)
    .jpeg()
    .withExif({ IFD0: { ImageDescription: 'a'.repeat(60_000) } })
    .toBuffer();
  const laughs = `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}">]><w:document xmlns:w="x">&b;</w:document>`;
  const nested = `${'<w:p>'.repeat(20_000)}${'</w:p>'.repeat(20_000)}`;
  const frames = await Promise.all(
    ['#f00', '#0f0', '#00f'].map((background) =>
      sharp({ create: { width: 60, height: 60, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  return [
    { what: 'a bomb of pixels', name: 'a.png', bytes: pngOf(50_000, 50_000) },
    {
      what: 'a bomb of pixels that is whole',
      name: 'a.png',
      bytes: await ground(20_000, 3_000).png().toBuffer(),
    },
    {
      what: 'as many pixels as are taken',
      name: 'a.png',
      bytes: await ground(7_000, 7_000).png().toBuffer(),
    },
    { what: 'a line of pixels', name: 'a.png', bytes: await ground(30_000, 1).png().toBuffer() },
    {
      what: 'a drawing with a script',
      name: 'a.png',
      bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    },
    {
      what: 'a drawing that reads a file',
      name: 'a.jpg',
      bytes: Buffer.from(
        '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg><text>&x;</text></svg>',
      ),
    },
    { what: 'a bomb of notes', name: 'a.jpg', bytes: exif },
    {
      what: 'sixteen bits',
      name: 'a.png',
      bytes: await ground(300, 200).toColourspace('rgb16').png().toBuffer(),
    },
    {
      what: 'four colours',
      name: 'a.jpg',
      bytes: await ground(300, 200).toColourspace('cmyk').jpeg().toBuffer(),
    },
    {
      what: 'a moving picture',
      name: 'a.gif',
      bytes: await sharp(frames, { join: { animated: true } })
        .gif()
        .toBuffer(),
    },
    {
      what: 'a moving WebP',
      name: 'a.webp',
      bytes: await sharp(frames, { join: { animated: true } })
        .webp()
        .toBuffer(),
    },
    { what: 'another ending', name: 'a.pdf', bytes: await photo() },
    { what: 'a page called a photo', name: 'a.jpg', bytes: HTML },
    {
      what: 'a bomb in a Word file',
      name: 'a.docx',
      bytes: wordFile({ more: [{ name: 'word/a.xml', data: Buffer.alloc(30_000_000, 32) }] }),
    },
    {
      what: 'a size that lies',
      name: 'a.docx',
      bytes: wordFile({ more: [{ name: 'word/a.xml', data: Buffer.alloc(3_000_000, 32), claims: 10 }] }),
    },
    {
      what: 'a way out of the archive',
      name: 'a.docx',
      bytes: wordFile({ more: [{ name: '../../x.xml', data: '<a/>' }] }),
    },
    {
      what: 'a link in the archive',
      name: 'a.docx',
      bytes: wordFile({ more: [{ name: 'word/media/a.jpeg', data: '/etc/passwd', mode: 0o120777 }] }),
    },
    {
      what: 'a billion laughs',
      name: 'a.docx',
      bytes: wordFile({ more: [{ name: 'word/a.xml', data: laughs }] }),
    },
    { what: 'twenty thousand levels', name: 'a.docx', bytes: wordFile({ body: nested }) },
    {
      what: 'a program in a PDF',
      name: 'a.pdf',
      bytes: await pdfFile({ spoil: (it) => it.addJavaScript('x', 'app.alert(1)') }),
    },
    {
      what: 'a PDF in a PDF',
      name: 'a.pdf',
      bytes: await pdfFile({ spoil: async (it) => it.attach(await pdfFile(), 'x.pdf') }),
    },
  ];
}
