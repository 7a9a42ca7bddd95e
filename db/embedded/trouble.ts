import { readFile, statfs } from 'node:fs/promises';
import { Refusal } from '#lib/refusal.ts';
import type { Places } from './places.ts';

const full = 'The disk is full: make room and start again.';
const roomForNew = 100_000_000;

/** Refuses to make a database where it would not fit. */
export async function assertRoom({ home }: Places): Promise<void> {
  const { bavail, bsize } = await statfs(home);
  if (bavail * bsize < roomForNew) throw new Refusal(full);
}

/** One line for a PostgreSQL program that failed: what its log says, or where the log is. */
export async function explainLog({ log }: Places, otherwise: string): Promise<Refusal> {
  const text = await readFile(log, 'utf8').catch(() => '');
  return new Refusal(
    text.slice(-4000).includes('No space left on device') ? full : `${otherwise}: see ${log}.`,
  );
}
