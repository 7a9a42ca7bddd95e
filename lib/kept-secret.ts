import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The text of a secret that its file keeps: made on first use, readable by its owner only. */
export function keptSecret(file: string, make: () => string = makeSecret): string {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, `${make()}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}

function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}
