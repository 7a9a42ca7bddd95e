import type { Readable } from 'node:stream';
import type { Range } from '#lib/storage/storage.ts';
import { storage } from '#lib/storage/storage.ts';
import { renditionKey } from './keys.ts';

/** The bytes of a drawing by its name, or null. Whoever calls has asked the database whether they may be shown. */
export async function readRendition(
  name: string,
  range?: Range,
): Promise<{ stream: Readable; bytes: number } | null> {
  if (!/^[0-9a-f]{32}\.[a-z0-9]{2,4}$/.test(name)) return null;
  return storage().get(renditionKey(name), range);
}
