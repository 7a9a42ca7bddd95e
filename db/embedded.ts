import { chmod, mkdir, rename, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type DatabaseAddress, rememberDatabase } from '#lib/env.ts';
import { findBinaries } from './embedded/binaries.ts';
import { ensureDataDirectory, ensurePassword, ensureSocketDirectory } from './embedded/initialise.ts';
import { findLiving, type Living } from './embedded/living.ts';
import { withLock } from './embedded/lock.ts';
import { type Owner, ownerFor } from './embedded/owner.ts';
import { type Places, placesIn } from './embedded/places.ts';
import { run } from './embedded/programs.ts';
import { ensureNewsroom } from './embedded/role.ts';
import { stopServer } from './embedded/stop.ts';
import { explainLog } from './embedded/trouble.ts';
import { comeIn, forgetUsers, goOut } from './embedded/users.ts';

export interface EmbeddedOptions {
  /** Absolute path of NEWSROOM_HOME. */
  home: string;
  /** Server settings beyond our own, for tests. */
  settings?: Readonly<Record<string, string>>;
}

export interface Embedded {
  address: DatabaseAddress;
  pid: number;
  /** Whether the server was already running. */
  adopted: boolean;
  /** Leaves the server; the last process to leave stops it. */
  stop: () => Promise<void>;
}

const largestLog = 10_000_000;

/**
 * Finds or starts the PostgreSQL of a newsroom's home and tells the environment where it listens.
 * Throws Refusal when that is impossible.
 */
export async function startEmbedded({ home, settings = {} }: EmbeddedOptions): Promise<Embedded> {
  const places = placesIn(home);
  await mkdir(home, { recursive: true });
  const embedded = await withLock(places.lock, () => findOrStart(places, settings));
  rememberDatabase(embedded.address);
  return embedded;
}

async function findOrStart(places: Places, settings: Readonly<Record<string, string>>): Promise<Embedded> {
  const password = await ensurePassword(places);
  const found = await findLiving(places, password);
  const living = found ?? (await start(places, password, settings));
  const address = {
    host: living.socket,
    port: living.port,
    user: 'newsroom',
    password,
    database: 'newsroom',
  };
  await ensureNewsroom(address);
  await comeIn(places.users);
  return {
    address,
    pid: living.pid,
    adopted: found !== undefined,
    stop: () => withLock(places.lock, () => leave(places, living.pid)),
  };
}

async function start(
  places: Places,
  password: string,
  settings: Readonly<Record<string, string>>,
): Promise<Living> {
  const binaries = await findBinaries();
  const owner = ownerFor(places, binaries.postgres);
  await chmod(places.home, owner.uid === undefined ? 0o700 : 0o711);
  await ensureDataDirectory(places, binaries, owner);
  await ensureSocketDirectory(places, owner);
  await turnLog(places.log);
  await forgetUsers(places.users);
  return launch({ places, password, owner, program: binaries.postgres, settings });
}

interface Launch {
  places: Places;
  password: string;
  owner: Owner;
  program: string;
  settings: Readonly<Record<string, string>>;
}

async function launch({ places, password, owner, program, settings }: Launch): Promise<Living> {
  const all = {
    listen_addresses: '',
    unix_socket_directories: places.socket,
    unix_socket_permissions: '0700',
    port: '5432',
    max_connections: '100',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
  const args = [
    '-D',
    places.data,
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const child = run({ owner, program, args, log: places.log });
  child.unref();
  let gone = false;
  child.once('error', () => (gone = true));
  child.once('exit', () => (gone = true));
  while (!gone) {
    const living = await findLiving(places, password);
    if (living) return living;
    await pause(15);
  }
  throw await explainLog(places, 'PostgreSQL did not start');
}

async function leave(places: Places, pid: number): Promise<void> {
  if (await goOut(places.users)) await stopServer(pid);
}

async function turnLog(file: string): Promise<void> {
  const size = await stat(file).then(
    ({ size }) => size,
    () => 0,
  );
  if (size > largestLog) await rename(file, `${file}.1`);
}
