import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '../env.ts';
import type { PaperForm } from './forms.ts';

const DAY = 86_400_000;

/** How long a drawing that nobody asks for is kept, and how much of them all together. */
export const KEEP_DAYS = 30;
export const KEEP_BYTES = 2_000_000_000;

const folder = () => join(/* turbopackIgnore: true */ env().NEWSROOM_HOME, 'papers');
const fileOf = (form: PaperForm, key: string) => join(folder(), key.slice(0, 2), `${key}.${form}`);

/** A drawing that was kept, or null. */
export async function kept(form: PaperForm, key: string): Promise<Buffer | null> {
  const file = fileOf(form, key);
  const bytes = await readFile(file).catch(() => null);
  if (bytes) void touch(file).catch(() => {});
  return bytes;
}

/** How many bytes a kept drawing has, or null. */
export async function sizeKept(form: PaperForm, key: string): Promise<number | null> {
  const found = await stat(fileOf(form, key)).catch(() => null);
  return found?.size ?? null;
}

/** Keeps a drawing: whole or not at all. */
export async function keep(form: PaperForm, key: string, bytes: Buffer): Promise<void> {
  const file = fileOf(form, key);
  const beside = `${file}.${process.pid}.${crypto.randomUUID()}`;
  await mkdir(join(folder(), key.slice(0, 2)), { recursive: true });
  const handle = await open(beside, 'w', 0o600);
  try {
    await handle.writeFile(bytes);
  } finally {
    await handle.close();
  }
  await rename(beside, file);
}

// The time of a file says when it was last asked for, to the day.
async function touch(file: string): Promise<void> {
  const { mtimeMs } = await stat(file);
  if (Date.now() - mtimeMs > DAY) await utimes(file, new Date(), new Date());
}

/** Throws away what nobody asked for in thirty days, and the longest unasked of what is too much. Returns how many went. */
export async function sweepPapers(now = Date.now(), most = KEEP_BYTES): Promise<number> {
  const names = await readdir(folder(), { recursive: true }).catch(() => []);
  const files: { file: string; size: number; at: number }[] = [];
  for (const name of names) {
    const file = join(folder(), name);
    const found = await stat(file).catch(() => null);
    if (found?.isFile()) files.push({ file, size: found.size, at: found.mtimeMs });
  }
  let [held, gone] = [0, 0];
  for (const { file, size, at } of files.toSorted((a, b) => b.at - a.at)) {
    held += size;
    if (now - at < KEEP_DAYS * DAY && held <= most) continue;
    await rm(file, { force: true });
    gone += 1;
  }
  return gone;
}

/** Throws every drawing away, since one of them may hold what may be shown no more: each is drawn anew when it is asked for. */
export const forgetPapers = (): Promise<number> => sweepPapers(Number.POSITIVE_INFINITY);
