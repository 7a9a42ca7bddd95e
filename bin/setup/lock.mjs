import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { inRoot } from './place.mjs';

const file = inRoot('.setup-lock');

/** One set-up at a time in one clone: the second waits and then finds the work done. */
export async function withLock(work) {
  while (!take()) await pause(200);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take() {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    // A clone that nobody may change needs no set-up, and so no lock.
    if (['EACCES', 'EROFS', 'EPERM'].includes(error.code)) return true;
    if (error.code !== 'EEXIST') throw error;
  }
  if (!isAlive(Number(readHolder()))) rmSync(file, { force: true });
  return false;
}

function readHolder() {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '0';
  }
}

function isAlive(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
