import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { env } from '#lib/env.ts';

/** Where the password of the demo newsroom is written, as one would type it; null when there is no demo. */
export function demoPasswordFile(): string | null {
  if (env().NEWSROOM_DEMO === '0') return null;
  const file = join(env().NEWSROOM_HOME, 'demo-password');
  return existsSync(file) ? shorter(file, relative(process.cwd(), file)) : null;
}

const shorter = (a: string, b: string) => (b.length < a.length ? b : a);
