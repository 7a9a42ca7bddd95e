import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { birthOf, isAlive } from './process.ts';

/** Notes that this process uses the server. */
export async function comeIn(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await writeFile(join(directory, String(process.pid)), birthOf(process.pid));
}

/** Notes that this process is done; true when nobody else alive uses the server. */
export async function goOut(directory: string): Promise<boolean> {
  await rm(join(directory, String(process.pid)), { force: true });
  for (const name of await readdir(directory).catch(() => [])) {
    const birth = await readFile(join(directory, name), 'utf8').catch(() => '');
    if (isAlive(Number(name)) && birthOf(Number(name)) === birth) return false;
  }
  await forgetUsers(directory);
  return true;
}

/** A server that was just started has no user yet, whatever an earlier crash left behind. */
export async function forgetUsers(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
}
