import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { Binaries } from './binaries.ts';
import { giveTo, type Owner } from './owner.ts';
import type { Places } from './places.ts';
import { ended, run } from './programs.ts';
import { assertRoom, explainLog } from './trouble.ts';

const flags = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
];

/** The password of the embedded server, made once. */
export async function ensurePassword({ password }: Places): Promise<string> {
  if (!existsSync(password)) {
    await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  }
  return (await readFile(password, 'utf8')).trim();
}

/** Makes the data directory when there is none. It gets its name only when it is whole. */
export async function ensureDataDirectory(places: Places, binaries: Binaries, owner: Owner): Promise<void> {
  if (existsSync(places.data)) return;
  await assertRoom(places);
  const draft = `${places.data}.new-${process.pid}`;
  const passwordFile = `${places.password}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  giveTo(owner, draft);
  await writeFile(passwordFile, await readFile(places.password), { mode: 0o600 });
  giveTo(owner, passwordFile);
  const args = [...flags, `--pwfile=${passwordFile}`, `--pgdata=${draft}`];
  const status = await ended(run({ owner, program: binaries.initdb, args, log: places.log }));
  await rm(passwordFile, { force: true });
  if (status !== 0) throw await explainLog(places, `PostgreSQL could not make ${places.data}`);
  await rename(draft, places.data);
}

/** The directory of the socket, reachable for nobody else. */
export async function ensureSocketDirectory({ socket }: Places, owner: Owner): Promise<void> {
  await mkdir(socket, { recursive: true, mode: 0o700 });
  await chmod(socket, 0o700);
  giveTo(owner, socket);
}
