import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '#lib/env.ts';

const shared = globalThis as { newsroomSecrets?: [string, ...string[]] };

/**
 * The secrets that seal cookies and links, newest first: `AUTH_SECRET`, else one kept in the newsroom's home
 * (made on first use, readable by its owner only).
 */
export function authSecrets(): [string, ...string[]] {
  shared.newsroomSecrets ??= given() ?? [keptSecret(env().NEWSROOM_HOME)];
  return shared.newsroomSecrets;
}

function given(): [string, ...string[]] | null {
  const [newest, ...older] = env().AUTH_SECRET ?? [];
  return newest ? [newest, ...older] : null;
}

function keptSecret(home: string): string {
  const path = join(home, 'auth-secret');
  try {
    mkdirSync(home, { recursive: true });
    writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8').trim();
}
