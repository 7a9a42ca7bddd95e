import { join } from 'node:path';
import { env } from '#lib/env.ts';
import { keptSecret } from '#lib/kept-secret.ts';

const shared = globalThis as { newsroomSecrets?: [string, ...string[]] };

/**
 * The secrets that seal cookies and links, newest first: `AUTH_SECRET`, else one kept in the newsroom's home
 * (made on first use, readable by its owner only).
 */
export function authSecrets(): [string, ...string[]] {
  shared.newsroomSecrets ??= given() ?? [keptSecret(join(env().NEWSROOM_HOME, 'auth-secret'))];
  return shared.newsroomSecrets;
}

function given(): [string, ...string[]] | null {
  const [newest, ...older] = env().AUTH_SECRET ?? [];
  return newest ? [newest, ...older] : null;
}
