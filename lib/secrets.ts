import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The text of a secret kept in a file of mode 0600, made when it is not there. */
export async function ensureSecret(file: string, make: () => string = makeSecret): Promise<string> {
  try {
    await writeFile(file, `${make()}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return (await readFile(file, 'utf8')).trim();
}

/** The secret that signs sessions, made once per NEWSROOM_HOME. */
export async function ensureAuthSecret(home: string): Promise<string> {
  await mkdir(home, { recursive: true });
  return ensureSecret(join(home, 'auth-secret'));
}

function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}
