import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { zipOf } from './zip.ts';

test('an archive opens again with every part under its name, in any script', async () => {
  const parts = [
    { name: '1.webp', bytes: Buffer.from([0, 1, 2, 255]) },
    { name: 'تعليقات.txt', bytes: Buffer.from('ممرضة في أكادير') },
    { name: 'empty.txt', bytes: Buffer.alloc(0) },
  ];
  const made = await buffer(Readable.from(zipOf(Readable.from(parts))));
  const opened = await JSZip.loadAsync(made, { checkCRC32: true });
  expect(Object.keys(opened.files)).toEqual(parts.map(({ name }) => name));
  expect(await opened.file('1.webp')?.async('nodebuffer')).toEqual(parts[0]?.bytes);
  expect(await opened.file('تعليقات.txt')?.async('string')).toBe('ممرضة في أكادير');
});
