import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '#lib/env.ts';
import { keptSecret } from '#lib/kept-secret.ts';
import { Refusal } from '#lib/refusal.ts';
import { db } from './client.ts';
import { sites } from './schema/sites.ts';

const loopback = ['127.0.0.1', 'localhost', '::1'];

/**
 * Makes the demo newsroom when the embedded database is empty and nobody said no. Resolves with its password,
 * or undefined when there is no demo. Throws Refusal where strangers could reach it.
 */
export async function ensureDemo({ embedded }: { embedded: boolean }): Promise<string | undefined> {
  const { HOST, NEWSROOM_DEMO, NEWSROOM_HOME } = env();
  const file = join(NEWSROOM_HOME, 'demo-password');
  const isPrivate = embedded && loopback.includes(HOST);
  if (!isPrivate) {
    if (NEWSROOM_DEMO === '1' || (embedded && existsSync(file))) {
      throw new Refusal(
        'NEWSROOM_DEMO: the demo newsroom runs only on the embedded database and a HOST of this machine.',
      );
    }
    return undefined;
  }
  if (!existsSync(file)) {
    if (NEWSROOM_DEMO === '0' || !(await isEmpty())) return undefined;
  }
  const password = keptSecret(file, () => randomBytes(9).toString('base64url'));
  if (await isEmpty()) {
    const { seedDemo } = await import('./seed.ts');
    await seedDemo({ password });
  }
  return password;
}

async function isEmpty(): Promise<boolean> {
  return (await db().select({ key: sites.key }).from(sites).limit(1)).length === 0;
}
