import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { Refused } from './refused.ts';

/** What an Office archive may be: entries, unpacked bytes in all and of one part, packing ratio. */
export const ARCHIVE = { entries: 2000, total: 120_000_000, part: 60_000_000, ratio: 150 };

const SMALL_PART = 200_000;

/**
 * Unpacks an Office archive within limits. What stands before, between or behind its entries is refused.
 * @throws {Refused} 'broken' · 'office_unsafe' · 'trailing'
 */
export async function openArchive(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await open(bytes);
  if (zip.entryCount > ARCHIVE.entries) throw new Refused('office_unsafe');
  const parts = new Map<string, Buffer>();
  const spelled = new Set<string>();
  let total = 0;
  await eachEntry(zip, async (entry) => {
    checkEntry(entry, spelled);
    if (entry.fileName.endsWith('/')) return;
    const part = await unpack(zip, entry, Math.min(ARCHIVE.part, ARCHIVE.total - total));
    total += part.length;
    parts.set(entry.fileName, part);
  });
  return parts;
}

function open(bytes: Buffer): Promise<ZipFile> {
  // the last 22 bytes must be the directory's end, without a remark behind which something hides (APPNOTE 4.3.16)
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0 || end + 22 > bytes.length) throw new Refused('broken');
  if (end + 22 !== bytes.length) throw new Refused('trailing');
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(new Refused('broken'));
      else resolve(zip);
    });
  });
}

function eachEntry(zip: ZipFile, work: (entry: Entry) => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.on('error', (error: Error) => reject(asRefused(error)));
    zip.on('end', resolve);
    zip.on('entry', (entry: Entry) => {
      work(entry).then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });
}

function checkEntry(entry: Entry, spelled: Set<string>): void {
  const name = entry.fileName.toLowerCase();
  const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
  const isLocked = (entry.generalPurposeBitFlag & 1) === 1;
  const leadsOut = /^\/|\\|(?:^|\/)\.\.(?:\/|$)|^[a-z]:/i.test(name);
  const bomb =
    entry.uncompressedSize > SMALL_PART && entry.uncompressedSize > entry.compressedSize * ARCHIVE.ratio;
  if (isLink || isLocked || leadsOut || bomb || spelled.has(name)) throw new Refused('office_unsafe');
  spelled.add(name);
}

// Counts what really comes out: sizes written in the archive may lie.
function unpack(zip: ZipFile, entry: Entry, room: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(asRefused(error));
      const pieces: Buffer[] = [];
      let size = 0;
      stream.on('data', (piece: Buffer) => {
        size += piece.length;
        if (size > room) {
          stream.destroy();
          reject(new Refused('office_unsafe'));
        } else pieces.push(piece);
      });
      stream.on('error', (broken: Error) => reject(asRefused(broken)));
      stream.on('end', () => resolve(Buffer.concat(pieces)));
    });
  });
}

function asRefused(error: Error): Refused {
  if (error instanceof Refused) return error;
  const unsafe = /invalid relative path|absolute path|invalid characters/i.test(error.message);
  return new Refused(unsafe ? 'office_unsafe' : 'broken');
}
