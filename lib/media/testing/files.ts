import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { type ZipEntry, zip } from '#lib/documents/import/testing/zip.ts';

const OOXML = 'http://schemas.openxmlformats.org';
const TYPES = (more = '') =>
  `<Types xmlns="${OOXML}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="jpeg" ContentType="image/jpeg"/>${more}</Types>`;

/** A Word file as an office writes it: author, remarks, session marks, template, and pictures when given. */
export function wordFile({
  body = '<w:p w:rsidR="00AB12CD"><w:commentRangeStart w:id="0"/><w:r><w:t>A well for Lakeside</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>',
  picture,
  more = [],
}: {
  body?: string;
  picture?: Buffer;
  more?: ZipEntry[];
} = {}): Buffer {
  const override = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;
  return zip([
    {
      name: '[Content_Types].xml',
      data: TYPES(
        override('/word/document.xml', 'document.main') + override('/word/comments.xml', 'comments'),
      ),
    },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${OOXML}/package/2006/relationships"><Relationship Id="r1" Type="${OOXML}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="${OOXML}/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    },
    { name: 'docProps/core.xml', data: '<cp xmlns="x"><creator>Amal Berrada</creator></cp>' },
    {
      name: 'word/document.xml',
      data: `<w:document xmlns:w="${OOXML}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
    {
      name: 'word/comments.xml',
      data: `<w:comments xmlns:w="${OOXML}/wordprocessingml/2006/main"><w:comment w:id="0" w:author="Amal Berrada"><w:p/></w:comment></w:comments>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: `<Relationships xmlns="${OOXML}/package/2006/relationships"><Relationship Id="c" Type="${OOXML}/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>`,
    },
    ...(picture ? [{ name: 'word/media/image1.jpeg', data: picture }] : []),
    ...more,
  ]);
}

/** An Excel file of one cell, with the name of who saved it. */
export function excelFile(more: ZipEntry[] = []): Buffer {
  return zip([
    {
      name: '[Content_Types].xml',
      data: TYPES(
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>',
      ),
    },
    { name: 'docProps/app.xml', data: '<a>Amal Berrada</a>' },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${OOXML}/spreadsheetml/2006/main"><fileSharing userName="Amal Berrada"/><sheets><sheet name="1" sheetId="1"/></sheets></workbook>`,
    },
    ...more,
  ]);
}

/** A PDF of one page with an author, a remark on the page, and a photo when given; `spoil` adds what a test wants. */
export async function pdfFile({
  picture,
  spoil,
}: {
  picture?: Buffer;
  spoil?: (document: PDFDocument) => void | Promise<void>;
} = {}): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.setAuthor('Amal Berrada');
  document.setTitle('Salma at her door');
  const page = document.addPage([300, 200]);
  page.drawText('A well for Lakeside', { size: 12 });
  if (picture) page.drawImage(await document.embedJpg(new Uint8Array(picture)), { width: 100, height: 80 });
  const remark = document.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9] });
  remark.set(PDFName.of('T'), PDFString.of('Amal Berrada'));
  page.node.set(PDFName.of('Annots'), document.context.obj([document.context.register(remark)]));
  await spoil?.(document);
  return Buffer.from(await document.save());
}

/** An MP3 of silent frames between an ID3 head and an ID3 tail. */
export function soundFile(frames = 20): Buffer {
  const head = Buffer.concat([
    Buffer.from('ID3\u0003\0\0\0\0\0\u0020', 'latin1'),
    Buffer.alloc(32, 'Amal Berrada'),
  ]);
  const frame = Buffer.alloc(417);
  frame.writeUInt32BE(0xfffb9000);
  const tail = Buffer.alloc(128);
  tail.write('TAGAmal Berrada');
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), tail]);
}

const box = (type: string, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
};
const ints = (...numbers: number[]) => {
  const bytes = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, at) => {
    bytes.writeUInt32BE(number, at * 4);
  });
  return bytes;
};

/** An MP4 with a place and a device in its notes, times in its heads, and a track of positions beside the picture. */
export function filmFile(): Buffer {
  const ftyp = box('ftyp', Buffer.from('isom\0\0\0\0isommp42', 'latin1'));
  const position = Buffer.from('+31.5-9.7 Essaouira');
  const mdat = box('mdat', Buffer.alloc(64, 7), position);
  const track = (handler: string, at: number, bytes: number) =>
    box(
      'trak',
      box('tkhd', ints(0, 3_900_000_000, 3_900_000_000, 1, 0, 100)),
      box(
        'mdia',
        box('mdhd', ints(0, 3_900_000_000, 3_900_000_000, 600, 600, 0)),
        box('hdlr', ints(0, 0), Buffer.from(handler), ints(0, 0, 0), Buffer.from('Lakeside Optics\0')),
        box(
          'minf',
          box(
            'stbl',
            box('stsc', ints(0, 1, 1, 1, 1)),
            box('stsz', ints(0, bytes, 1)),
            box('stco', ints(0, 1, at)),
          ),
        ),
      ),
    );
  const at = ftyp.length + 8;
  const notes = box(
    'udta',
    box('\xa9xyz', Buffer.from('+31.5-9.7/Essaouira')),
    box('\xa9mak', Buffer.from('Lakeside Optics')),
  );
  const moov = box(
    'moov',
    box('mvhd', ints(0, 3_900_000_000, 3_900_000_000, 600, 600)),
    track('vide', at, 64),
    track('meta', at + 64, position.length),
    notes,
  );
  return Buffer.concat([ftyp, mdat, moov]);
}
