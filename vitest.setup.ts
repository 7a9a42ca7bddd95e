import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, vi } from 'vitest';

// Test files share a process: loading what they stand on costs more than most of them do. Each begins with modules of
// its own, and leaves the environment as it was and nothing of what the newsroom keeps beside its modules.
vi.resetModules();
const environment = { ...process.env };

// The same texts every time: a test that passed passes again. PROPERTY_SEED=$RANDOM looks for others.
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_122) });

// What the newsroom keeps while it is tested is not the developer's own.
const home = join(tmpdir(), `newsroom-tests-${process.pid}-${randomUUID()}`);
process.env.NEWSROOM_HOME ??= home;

beforeEach(() => {
  vi.spyOn(console, 'error');
});

afterEach(() => {
  const calls = vi.mocked(console.error).mock.calls;
  vi.mocked(console.error).mockRestore();
  if (calls.length > 0) throw new Error(`console.error was called: ${calls.map(String).join('\n')}`);
});

afterAll(() => {
  vi.useRealTimers();
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
  for (const name of Object.keys(globalThis).filter((key) => /^(__)?newsroom/.test(key)))
    Reflect.deleteProperty(globalThis, name);
  rmSync(home, { recursive: true, force: true });
});
