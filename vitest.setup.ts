import fc from 'fast-check';
import { afterEach, beforeEach, vi } from 'vitest';

// The same texts every time: a test that passed passes again. PROPERTY_SEED=$RANDOM looks for others.
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_122) });

beforeEach(() => {
  vi.spyOn(console, 'error');
});

afterEach(() => {
  const calls = vi.mocked(console.error).mock.calls;
  vi.mocked(console.error).mockRestore();
  if (calls.length > 0) throw new Error(`console.error was called: ${calls.map(String).join('\n')}`);
});
