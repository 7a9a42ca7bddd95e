import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { type Entry, fromBuffer } from 'yauzl';
import { openArchive } from './child/open-archive.ts';
import { zipOf } from './zip.ts';

const entriesOf = (bytes: Buffer) =>
  new Promise<Entry[]>((resolve, reject) => {
    fromBuffer(bytes, (error, zip) => {
      if (error) return reject(error);
      const entries: Entry[] = [];
      zip.on('entry', (entry: Entry) => entries.push(entry));
      zip.on('error', reject);
      zip.on('end', () => resolve(entries));
    });
  });

test('an archive opens again with every part under its name, in any script', async () => {
  const parts = [
    { name: '1.webp', bytes: Buffer.from([0, 1, 2, 255]) },
    { name: 'تعليقات.txt', bytes: Buffer.from('ممرضة في أكادير') },
    { name: 'empty.txt', bytes: Buffer.alloc(0) },
  ];
  const made = await buffer(Readable.from(zipOf(Readable.from(parts))));
  const opened = await openArchive(made);
  expect([...opened]).toEqual(parts.map(({ name, bytes }) => [name, bytes]));
  const sums = (await entriesOf(made)).map((entry) => entry.crc32);
  expect(sums).toEqual(parts.map(({ bytes }) => crc32(bytes)));
});
