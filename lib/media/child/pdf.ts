import { readFile, writeFile } from 'node:fs/promises';
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from 'pdf-lib';
import type { Removed } from '../vocabulary.ts';
import { bareOfSegments } from './bare-jpeg.ts';
import { Refused } from './refused.ts';

const name = (text: string) => PDFName.of(text);
const ACTIVE = new Set(
  ['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'GoToE', 'GoToR', 'Rendition', 'Movie', 'Sound'].map(
    (it) => `/${it}`,
  ),
);
const MARKS = new Set(
  [
    'Text',
    'Popup',
    'FreeText',
    'Highlight',
    'Underline',
    'Squiggly',
    'StrikeOut',
    'Ink',
    'Stamp',
    'Caret',
  ].map((it) => `/${it}`),
);

/**
 * Writes a PDF anew without what says who made it, when and with what, without remarks and older versions of its pages.
 * What runs, opens other files or carries them is refused (ISO 32000-2 §7.11.4, §12.6.4).
 * @throws {Refused} 'pdf_locked' · 'pdf_active' · 'pdf_attached' · 'broken'
 */
export async function cleanPdf(path: string, to: string): Promise<Removed[]> {
  const document = await open(await readFile(path));
  const { context } = document;
  const found = new Set<Removed>();
  inHead(context, found);
  dropUnreachable(context, found);
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    eachDict(object, (dict) => cleanDict(dict, context, found));
    if (object instanceof PDFRawStream) context.assign(ref, bareStream(object, found));
  }
  dropUnreachable(context, found);
  const bytes = await document
    .save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
    .catch(() => {
      throw new Refused('broken');
    });
  // a broken file may hide a photo where none is looked for
  if (NOTES.some((sign) => Buffer.from(bytes).includes(sign))) throw new Refused('broken');
  await writeFile(to, bytes);
  return [...found];
}

async function open(bytes: Buffer): Promise<PDFDocument> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
    if (document.getPageCount() === 0) throw new Refused('broken');
    return document;
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(/encrypted/i.test((error as Error).message) ? 'pdf_locked' : 'broken');
  }
}

const NOTES = ['Exif\0\0', 'http://ns.adobe.com/xap/', '<x:xmpmeta', 'Photoshop 3.0', 'ICC_PROFILE\0'];

const SAYS: [string, Removed][] = [
  ['Author', 'people'],
  ['Title', 'words'],
  ['Subject', 'words'],
  ['Keywords', 'words'],
  ['Creator', 'software'],
  ['Producer', 'software'],
  ['CreationDate', 'time'],
  ['ModDate', 'time'],
];

function inHead(context: PDFContext, found: Set<Removed>): void {
  const info = context.lookup(context.trailerInfo.Info);
  if (info instanceof PDFDict) for (const [key, meaning] of SAYS) if (info.has(name(key))) found.add(meaning);
  context.trailerInfo.Info = undefined;
  context.trailerInfo.ID = undefined;
}

function eachDict(object: PDFObject, work: (dict: PDFDict) => void, depth = 0): void {
  if (depth > 200) throw new Refused('broken');
  const dict = object instanceof PDFStream ? object.dict : object;
  if (dict instanceof PDFArray) for (const item of dict.asArray()) eachDict(item, work, depth + 1);
  if (!(dict instanceof PDFDict)) return;
  work(dict);
  for (const [, value] of dict.entries()) eachDict(value, work, depth + 1);
}

const DROPPED: [string, Removed][] = [
  ['Metadata', 'other'],
  ['PieceInfo', 'other'],
  ['LastModified', 'time'],
  ['Thumb', 'thumbnail'],
];

function cleanDict(dict: PDFDict, context: PDFContext, found: Set<Removed>): void {
  const text = (key: string) => String(context.lookup(dict.get(name(key))) ?? '');
  if (ACTIVE.has(text('S')) || dict.has(name('JS')) || dict.has(name('JavaScript')) || dict.has(name('XFA')))
    throw new Refused('pdf_active');
  if (text('Subtype') === '/RichMedia' || text('Subtype') === '/Screen' || text('Subtype') === '/3D')
    throw new Refused('pdf_active');
  if (text('S') === '/URI' && !/^[<(](?:https?:|mailto:|tel:|#)/i.test(uriOf(dict, context)))
    throw new Refused('pdf_active');
  if (dict.has(name('EF')) || text('Subtype') === '/FileAttachment' || dict.has(name('EmbeddedFiles')))
    throw new Refused('pdf_attached');
  for (const [key, meaning] of DROPPED) {
    if (!dict.delete(name(key))) continue;
    found.add(meaning);
  }
  dict.delete(name('OpenAction'));
  dict.delete(name('AA'));
  dict.delete(name('Perms'));
  if (text('FT') === '/Sig' && dict.delete(name('V'))) found.add('people');
  const notes = context.lookup(dict.get(name('Annots')));
  if (notes instanceof PDFArray) cleanNotes(notes, context, found);
  for (const key of ['CreationDate', 'NM', 'M'])
    if (dict.has(name('Rect')) && dict.delete(name(key))) found.add('time');
}

function cleanNotes(notes: PDFArray, context: PDFContext, found: Set<Removed>): void {
  for (let at = notes.size() - 1; at >= 0; at--) {
    const note = context.lookup(notes.get(at));
    const kind = note instanceof PDFDict ? String(context.lookup(note.get(name('Subtype')))) : '';
    if (!MARKS.has(kind)) continue;
    notes.remove(at);
    found.add('people').add('words');
  }
}

function uriOf(dict: PDFDict, context: PDFContext): string {
  const uri = context.lookup(dict.get(name('URI')));
  if (uri instanceof PDFString || uri instanceof PDFHexString) return `(${uri.decodeText().trim()}`;
  return '';
}

// Photos inside a PDF are whole JPEG files: they lose their own notes as any other.
function bareStream(stream: PDFRawStream, found: Set<Removed>): PDFRawStream {
  const bytes = Buffer.from(stream.contents);
  const bare = bareOfSegments(bytes);
  if (bare.length === bytes.length) return stream;
  found.add('other');
  return PDFRawStream.of(stream.dict, bare);
}

// Older versions of a page stay in a PDF that was changed: what nothing leads to is thrown away.
function dropUnreachable(context: PDFContext, found: Set<Removed>): void {
  const reached = new Set<string>();
  const { Root } = context.trailerInfo;
  const waiting: PDFObject[] = Root ? [Root] : [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next instanceof PDFRef) {
      if (reached.has(next.tag)) continue;
      reached.add(next.tag);
      const object = context.lookup(next);
      if (object) waiting.push(object);
    } else if (next instanceof PDFArray) waiting.push(...next.asArray());
    else if (next instanceof PDFStream) waiting.push(next.dict);
    else if (next instanceof PDFDict) waiting.push(...next.values());
  }
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (reached.has(ref.tag)) continue;
    context.delete(ref);
    if (object instanceof PDFDict && object.has(name('Type'))) found.add('history');
  }
}
