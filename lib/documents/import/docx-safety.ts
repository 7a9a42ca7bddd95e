import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { UnreadableFile } from './refusals.ts';

/** What a Word archive may be (reliability 3.6): entries, unpacked bytes in all and per part, packing ratio. */
export const DOCX_LIMITS = { entries: 200, total: 50_000_000, part: 10_000_000, ratio: 100 };

const SMALL_PART = 100_000;

/**
 * Unpacks every part of a Word archive within limits before anything parses it.
 * @returns its XML parts by their names
 * @throws {UnreadableFile} 'docx_broken', 'docx_unsafe' or 'docx_too_large'
 */
export async function checkDocx(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await open(bytes);
  const names = new Set<string>();
  const files = new Map<string, Buffer>();
  let total = 0;
  await eachEntry(zip, async (entry) => {
    checkEntry(entry, names);
    if (entry.fileName.endsWith('/')) return;
    const part = await unpack(zip, entry, DOCX_LIMITS.total - total);
    total += part.size;
    if (!part.xml) return;
    refuseDocumentType(part.xml);
    files.set(entry.fileName, part.xml);
  });
  refuseOtherFiles(names, files.get('[Content_Types].xml'));
  return files;
}

// What the archive holds instead of a text written in Word.
function refuseOtherFiles(names: ReadonlySet<string>, types: Buffer | undefined): void {
  const has = (pattern: RegExp) => [...names].some((name) => pattern.test(name));
  const declared = types ? xmlText(types) : '';
  if (names.has('mimetype')) throw new UnreadableFile('other_office', { kind: 'opendocument' });
  if (has(/^xl\//i)) throw new UnreadableFile('other_office', { kind: 'sheet' });
  if (has(/^ppt\//i)) throw new UnreadableFile('other_office', { kind: 'slides' });
  if (has(/(?:^|\/)vbaProject\.bin$/i) || /macroEnabled/i.test(declared))
    throw new UnreadableFile('docx_macros');
  if (!has(/^word\//i)) throw new UnreadableFile('not_word');
  if (!types) throw new UnreadableFile('docx_broken');
  if (!/wordprocessingml\.(?:document|template)\.main\+xml/i.test(declared))
    throw new UnreadableFile('not_word');
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(new UnreadableFile('docx_broken'));
      else resolve(zip);
    });
  });
}

function eachEntry(zip: ZipFile, work: (entry: Entry) => Promise<void>): Promise<void> {
  if (zip.entryCount > DOCX_LIMITS.entries) throw new UnreadableFile('docx_unsafe', { detail: 'entries' });
  return new Promise((resolve, reject) => {
    // yauzl refuses absolute names and ".." itself, with an error here.
    zip.on('error', (error: Error) => reject(asRefusal(error)));
    zip.on('end', resolve);
    zip.on('entry', (entry: Entry) => {
      work(entry).then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });
}

function checkEntry(entry: Entry, names: Set<string>): void {
  const unsafe = (detail: string): never => {
    throw new UnreadableFile('docx_unsafe', { detail });
  };
  const mode = (entry.externalFileAttributes >>> 16) & 0o170000;
  if (/^\/|\\|(?:^|\/)\.\.(?:\/|$)|^[a-z]:/i.test(entry.fileName)) unsafe('path');
  if (mode === 0o120000) unsafe('link');
  if (names.has(entry.fileName)) unsafe('twice');
  if ((entry.generalPurposeBitFlag & 1) === 1) unsafe('encrypted');
  if (
    entry.uncompressedSize > SMALL_PART &&
    entry.uncompressedSize > entry.compressedSize * DOCX_LIMITS.ratio
  ) {
    throw new UnreadableFile('docx_too_large', { detail: 'ratio' });
  }
  names.add(entry.fileName);
}

type Part = { size: number; xml: Buffer | null };

// Counts what really comes out: sizes written in the archive may lie.
function unpack(zip: ZipFile, entry: Entry, room: number): Promise<Part> {
  const keep = isXml(entry.fileName);
  const limit = Math.min(room, keep ? DOCX_LIMITS.part : DOCX_LIMITS.total);
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(asRefusal(error));
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > limit) {
          stream.destroy();
          reject(new UnreadableFile('docx_too_large', { detail: entry.fileName }));
        } else if (keep) chunks.push(chunk);
      });
      stream.on('error', (broken: Error) => reject(asRefusal(broken)));
      stream.on('end', () => resolve({ size, xml: keep ? Buffer.concat(chunks) : null }));
    });
  });
}

const isXml = (name: string) => /\.(?:xml|rels)$/i.test(name);

function refuseDocumentType(part: Buffer): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xmlText(part)))
    throw new UnreadableFile('docx_unsafe', { detail: 'doctype' });
}

// XML may be UTF-16: look at it without its zero bytes as well.
function xmlText(part: Buffer): string {
  const text = part.toString('latin1');
  return text.includes('\u0000') ? text.replaceAll('\u0000', '') : text;
}

function asRefusal(error: Error): UnreadableFile {
  if (error instanceof UnreadableFile) return error;
  const unsafe = /invalid relative path|absolute path|invalid characters/i.test(error.message);
  return unsafe ? new UnreadableFile('docx_unsafe', { detail: 'path' }) : new UnreadableFile('docx_broken');
}
