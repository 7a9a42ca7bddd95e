import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';

/** Tests a command by what it prints, with files in a folder of its own. Call once at the top of a file. */
export function command(run: (args: readonly string[]) => Promise<number>) {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'newsroom-command-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const path = (name: string) => join(folder, name);
  const file = async (name: string, text: string) => {
    await writeFile(path(name), text);
    return path(name);
  };
  const say = async (...args: string[]) => {
    const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      const status = await run(args);
      return { status, out: out.mock.calls.map(String).join(''), err: err.mock.calls.map(String).join('') };
    } finally {
      out.mockRestore();
      err.mockRestore();
    }
  };
  return { say, file, path };
}
