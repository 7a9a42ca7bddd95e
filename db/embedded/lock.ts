import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '#lib/refusal.ts';
import { birthOf, isAlive } from './process.ts';

const patience = 120_000;

/** Runs `work` while holding the lock file; waits for a living holder, takes over from a dead one. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const mine = `${process.pid} ${birthOf(process.pid)}`;
  const deadline = Date.now() + patience;
  while (!(await takeLock(file, mine))) {
    if (Date.now() > deadline) throw new Refusal(`Another start holds ${file} and does not end.`);
    await pause(50);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function takeLock(file: string, mine: string): Promise<boolean> {
  try {
    await writeFile(file, mine, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = await readFile(file, 'utf8').catch(() => undefined);
  if (holder && !holds(holder)) await setAside(file, holder);
  return false;
}

function holds(holder: string): boolean {
  const [pid = '', ...birth] = holder.split(' ');
  return isAlive(Number(pid)) && birthOf(Number(pid)) === birth.join(' ');
}

// Between reading and renaming somebody else may have taken over: then what was moved is theirs and goes back.
async function setAside(file: string, stale: string): Promise<void> {
  const aside = `${file}.${process.pid}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, 'utf8')) !== stale) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}
