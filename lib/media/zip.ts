import { crc32 } from 'node:zlib';

/** A file of an archive. */
export type Part = { name: string; bytes: Buffer };

// The first day an archive can name: when a part was made is nobody's business.
const FIRST_DAY = 0x21;

/**
 * A ZIP archive (APPNOTE 6.3) as it is made, one part in memory at a time. Parts are stored as they are: pictures and papers
 * are packed already. Names are UTF-8; at most 4 GB in all.
 */
export async function* zipOf(parts: AsyncIterable<Part>): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const { name, bytes } of parts) {
    const called = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(FIRST_DAY, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(called.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, tail, called]),
    );
    const head = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, called]);
    offset += head.length + bytes.length;
    yield head;
    yield bytes;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  yield Buffer.concat([entries, Buffer.from('PK\u0005\u0006'), end]);
}
