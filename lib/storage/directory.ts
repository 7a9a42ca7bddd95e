import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Body, checkedKey, type Range, type Storage, type Stored } from './storage.ts';

/** Keeps files in a folder of this machine: `originals/ab/abcd…`. */
export function directoryStorage(root: string): Storage {
  const fileOf = (key: string) => {
    const [kind = '', name = ''] = checkedKey(key).split('/');
    return join(/* turbopackIgnore: true */ root, kind, name.slice(0, 2), name);
  };
  return {
    async put(key, body) {
      const file = fileOf(key);
      const folder = dirname(file);
      const beside = join(root, 'writing', `${process.pid}.${crypto.randomUUID()}`);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await mkdir(dirname(beside), { recursive: true, mode: 0o700 });
      try {
        await write(beside, body);
        await rename(beside, file);
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
      // the name is on the disk too before anybody is told
      await synced(folder, 'r');
    },
    async get(key, range) {
      const file = fileOf(key);
      const handle = await open(file, 'r').catch(absent);
      if (!handle) return null;
      const { size } = await handle.stat();
      return { stream: createReadStream(file, { fd: handle, ...within(range) }), bytes: size };
    },
    async has(key) {
      return (await stat(fileOf(key)).catch(absent))?.size ?? null;
    },
    async remove(key) {
      await rm(fileOf(key), { force: true });
    },
    list: (prefix) => listed(root, prefix),
  };
}

async function write(file: string, body: Body): Promise<void> {
  if ('path' in body) {
    await copyFile(body.path, file);
    return synced(file, 'r+');
  }
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(body);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function synced(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags);
  try {
    if (flags === 'r+') await handle.chmod(0o600);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* listed(root: string, prefix: string): AsyncIterable<Stored> {
  const [kind = ''] = prefix.split('/');
  for (const folder of await readdir(join(root, kind)).catch(() => [])) {
    for (const name of await readdir(join(root, kind, folder)).catch(() => [])) {
      const key = `${kind}/${name}`;
      const found = key.startsWith(prefix) ? await stat(join(root, kind, folder, name)).catch(absent) : null;
      if (found?.isFile()) yield { key, bytes: found.size, at: found.mtime };
    }
  }
}

const within = (range?: Range) => (range ? { start: range.start, end: range.end } : {});

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
