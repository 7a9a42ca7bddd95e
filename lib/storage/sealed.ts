import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { env } from '#lib/env.ts';
import { keptSecret } from '#lib/kept-secret.ts';
import { type Body, checkedKey, storage } from './storage.ts';

const MAGIC = Buffer.from('NRS1');
const [IV, TAG] = [12, 16];

/**
 * Stores bytes that only this newsroom can read again: AES-256-GCM with a key of their own, drawn from the secret in
 * `NEWSROOM_HOME/files-secret`. The key is bound to the name: bytes moved under another one do not open.
 */
export async function putSealed(key: string, body: Body): Promise<void> {
  const beside = join(
    /* turbopackIgnore: true */ env().NEWSROOM_HOME,
    'uploads',
    `sealing.${crypto.randomUUID()}`,
  );
  await mkdir(dirname(beside), { recursive: true, mode: 0o700 });
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', keyOf(key), iv);
  const plain = 'path' in body ? createReadStream(body.path) : Readable.from([body]);
  try {
    await pipeline(
      plain,
      async function* (pieces: AsyncIterable<Buffer>) {
        yield Buffer.concat([MAGIC, iv]);
        for await (const piece of pieces) yield cipher.update(piece);
        yield Buffer.concat([cipher.final(), cipher.getAuthTag()]);
      },
      createWriteStream(beside, { mode: 0o600 }),
    );
    await storage().put(key, { path: beside });
  } finally {
    await rm(beside, { force: true });
  }
}

/** The bytes that were sealed, or null where nothing is kept. @throws {Error} when they were changed or moved */
export async function getSealed(key: string): Promise<Buffer | null> {
  const kept = await storage().get(key);
  if (!kept) return null;
  const sealed = await buffer(kept.stream);
  const head = MAGIC.length + IV;
  if (sealed.length < head + TAG || !sealed.subarray(0, MAGIC.length).equals(MAGIC))
    throw new Error(`${key} was not sealed by this newsroom`);
  const decipher = createDecipheriv('aes-256-gcm', keyOf(key), sealed.subarray(MAGIC.length, head));
  decipher.setAuthTag(sealed.subarray(-TAG));
  return Buffer.concat([decipher.update(sealed.subarray(head, -TAG)), decipher.final()]);
}

function keyOf(key: string): Buffer {
  const secret = keptSecret(join(/* turbopackIgnore: true */ env().NEWSROOM_HOME, 'files-secret'));
  return Buffer.from(hkdfSync('sha256', secret, '', `newsroom file ${checkedKey(key)}`, 32));
}
