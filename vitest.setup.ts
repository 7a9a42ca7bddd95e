import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, vi } from 'vitest';

// The same texts every time: a test that passed passes again. PROPERTY_SEED=$RANDOM looks for others.
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_122) });

// What the newsroom keeps while it is tested is not the developer's own.
process.env.NEWSROOM_HOME ??= newHome();

function newHome(): string {
  const home = join(tmpdir(), `newsroom-tests-${process.pid}`);
  process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  return home;
}

beforeEach(() => {
  vi.spyOn(console, 'error');
});

afterEach(() => {
  const calls = vi.mocked(console.error).mock.calls;
  vi.mocked(console.error).mockRestore();
  if (calls.length > 0) throw new Error(`console.error was called: ${calls.map(String).join('\n')}`);
});
