import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { link, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Refused } from './child/refused.ts';
import { HEAD, type Sniffed, typeOf } from './child/type-of.ts';
import { BYTES, type MediaRefusal, MOST_BYTES, TYPES } from './limits.ts';
import type { AssetKind } from './vocabulary.ts';

/** A file as it was sent: its bytes as they come, or a file of ours on the same disk; `sha256`: what its sender counted. */
export type Sent = { name: string; sha256?: string } & (
  | { stream: AsyncIterable<Uint8Array> }
  | { path: string }
);

/** A file that lies in the scratch folder, not yet believed. */
export type TakenIn = { path: string; sha256: string; bytes: number; type: Sniffed };

/** Writes what is sent into the scratch folder, counting and hashing it as it comes, and looks at its first bytes. */
export async function takeIn(sent: Sent, scratch: string): Promise<TakenIn | { refused: MediaRefusal }> {
  const path = join(scratch, 'sent');
  const hash = createHash('sha256');
  try {
    if ('path' in sent) {
      refuseLarger((await stat(sent.path)).size, MOST_BYTES);
      await link(sent.path, path);
      for await (const piece of createReadStream(path)) hash.update(piece);
    } else {
      await pipeline(counted(sent.stream, hash), createWriteStream(path, { mode: 0o600 }));
    }
    const { size } = await stat(path);
    const sha256 = hash.digest('hex');
    if (sent.sha256 && sent.sha256 !== sha256) throw new Refused('changed_on_way');
    const type = typeOf(await headOf(path), sent.name);
    refuseLarger(size, BYTES[kindOf(type)]);
    return { path, sha256, bytes: size, type };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.refusal };
    throw error;
  }
}

// What an Office file is, its parts will say; until then it may be as large as the larger of the two.
const kindOf = (type: Sniffed): AssetKind => (type === 'office' ? 'document' : TYPES[type].kind);

function refuseLarger(size: number, limit: number): void {
  if (size > limit) throw new Refused('too_large', { megabytes: limit / 1e6 });
}

async function* counted(stream: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  let size = 0;
  for await (const piece of stream) {
    size += piece.byteLength;
    refuseLarger(size, MOST_BYTES);
    hash.update(piece);
    yield piece;
  }
}

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
