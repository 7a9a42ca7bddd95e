import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Gate } from './gate.ts';

// Each gate is read only when it is asked for. A gate whose subject is not built yet is absent, not green.
const gates: Record<string, () => Promise<Gate>> = {
  writing: async () => (await import('./writing.ts')).writing,
  scheduling: async () => (await import('./scheduling.ts')).scheduling,
  'hostile-files': async () => (await import('./hostile-files.ts')).hostileFilesGate,
  metadata: async () => (await import('./metadata.ts')).metadata,
  controls: async () => (await import('./controls.ts')).controls,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string' }, seed: { type: 'string' }, nightly: { type: 'boolean' } },
});
const unknown = positionals.filter((name) => !gates[name]);
const seconds = values.seconds === undefined ? null : Number(values.seconds);
const seed = values.seed === undefined ? randomInt(1_000_000) : Number(values.seed);
if (unknown.length || (seconds !== null && !(seconds >= 5)) || !Number.isSafeInteger(seed)) {
  console.error(`npm run drill -- [--seconds N] [--seed N] [--nightly] [${Object.keys(gates).join('|')} …]`);
  process.exit(2);
}

const newsroomPort = Number(process.env.DRILL_PORT);
let fellShort = 0;
for (const name of positionals.length ? positionals : Object.keys(gates)) {
  const say = (line: string) => process.stderr.write(`${name}: ${line}\n`);
  const { held, figures } = await tryGate(name, say);
  if (!held) fellShort += 1;
  console.log(`${name}: ${figures} … ${held ? 'held' : 'FELL SHORT'}`);
}
process.exit(fellShort ? 1 : 0);

async function tryGate(name: string, say: (line: string) => void) {
  try {
    const gate = await gates[name]?.();
    if (!gate) throw new Error('no such gate');
    return await gate({ seconds, seed, nightly: values.nightly ?? false, newsroomPort, say });
  } catch (error) {
    process.stderr.write(`${(error as Error).stack}\n`);
    return { held: false, figures: `it could not be tried (${(error as Error).message})` };
  }
}
