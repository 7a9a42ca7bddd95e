import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { env } from '#lib/env.ts';
import { Invalid, NotFound } from '#lib/errors.ts';

/** A file that was sent and not yet believed: where it lies, what it was called, whose it is. */
export type Upload = { id: string; path: string; name: string; memberId: string };

const HOURS_KEPT = 2;
const isId = (text: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/**
 * Writes what a member sends to a file only the newsroom can read, never holding more than a piece of it.
 * @throws {Invalid} 'body_too_large' as soon as more than `limit` bytes came
 */
export async function keepUpload(
  member: { id: string },
  { name, body, limit }: { name: string; body: AsyncIterable<Uint8Array>; limit: number },
): Promise<Upload> {
  await forgetOld();
  const upload = { id: randomUUID(), name, memberId: member.id };
  const path = placeOf(upload.id);
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  try {
    await pipeline(upTo(limit, body), createWriteStream(path, { mode: 0o600 }));
    await writeFile(`${path}.json`, JSON.stringify(upload), { mode: 0o600 });
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { ...upload, path };
}

/**
 * The file a member sent, as long as it is kept.
 * @throws {NotFound} 'upload_gone', also when somebody else sent it
 */
export async function findUpload(member: { id: string }, id: string): Promise<Upload> {
  const sidecar = isId(id) ? await readFile(`${placeOf(id)}.json`, 'utf8').catch(() => null) : null;
  const upload = sidecar ? (JSON.parse(sidecar) as Omit<Upload, 'path'>) : null;
  if (!upload || upload.memberId !== member.id) throw new NotFound('upload_gone');
  return { ...upload, path: placeOf(id) };
}

/** Takes a file away. */
export async function forgetUpload({ path }: Pick<Upload, 'path'>): Promise<void> {
  await Promise.all([rm(path, { force: true }), rm(`${path}.json`, { force: true })]);
}

const folder = () => join(/* turbopackIgnore: true */ env().NEWSROOM_HOME, 'quarantine');
const placeOf = (id: string) => join(/* turbopackIgnore: true */ folder(), id);

async function* upTo(limit: number, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of body) {
    size += piece.byteLength;
    if (size > limit) throw new Invalid('body_too_large');
    yield piece;
  }
}

async function forgetOld(): Promise<void> {
  const names = await readdir(folder()).catch(() => []);
  for (const name of names) {
    const path = placeOf(name);
    const found = await stat(path).catch(() => null);
    if (found && Date.now() - found.mtimeMs > HOURS_KEPT * 3_600_000) await rm(path, { force: true });
  }
}
