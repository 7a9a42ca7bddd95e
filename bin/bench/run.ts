import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import type { Figure } from './figure.ts';

export type Setting = { port: number; say: (line: string) => void };
type Bench = (setting: Setting) => Promise<Figure[]>;

// Each subject is read only when it is asked for.
const subjects: Record<string, () => Promise<Bench>> = {
  checks: async () => (await import('./checks.ts')).checks,
  compare: async () => (await import('./compare.ts')).compare,
  editor: async () => (await import('./editor.ts')).editor,
  growth: async () => (await import('./growth.ts')).growth,
  lighthouse: async () => (await import('./lighthouse.ts')).lighthouse,
  'not-found': async () => (await import('./not-found.ts')).notFound,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' } },
});
if (positionals.some((name) => !subjects[name])) {
  console.error(`npm run bench -- [--json FILE] [${Object.keys(subjects).join('|')} …]`);
  process.exit(2);
}

// Lighthouse is only there where somebody installed it.
const usual = Object.keys(subjects).filter((name) => name !== 'lighthouse' || process.env.LIGHTHOUSE);

const figures: Figure[] = [];
const loads = [load()];
for (const name of positionals.length ? positionals : usual) {
  const bench = await subjects[name]?.();
  const say = (line: string) => process.stderr.write(`${name}: ${line}\n`);
  figures.push(...((await bench?.({ port: Number(process.env.BENCH_PORT), say })) ?? []));
  loads.push(load());
}
const machine = `${availableParallelism()} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`;
console.log(`${machine} · load of the last minute before and after each subject: ${loads.join(', ')}`);
console.table(
  Object.fromEntries(
    figures.map(({ name, value, unit, min, max, n }) => [
      name,
      { value: round(value), unit, min: round(min), max: round(max), n },
    ]),
  ),
);
if (values.json) {
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
  const at = new Date().toISOString();
  writeFileSync(values.json, `${JSON.stringify({ machine, commit, at, load: loads, figures }, null, 2)}\n`);
}
process.exit(0);

function load(): string {
  return (loadavg()[0] ?? 0).toFixed(2);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
