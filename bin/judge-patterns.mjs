// Judges every pattern of the checks that has no verdict yet: can a text make it slow? Takes seconds for each.
import { readFileSync, writeFileSync } from 'node:fs';
import { allPatterns, nameOf } from '../lib/checks/testing/patterns.ts';

process.env.RECHECK_BACKEND = 'pure';
const { checkSync } = await import('recheck');
const place = new URL('../lib/checks/testing/judged-patterns.json', import.meta.url);
const known = JSON.parse(readFileSync(place, 'utf8'));

// A few letters stand for all: what makes a pattern slow is which sets overlap, not how large they are.
const SETS = { L: 'a-zé', Lu: 'A-Z', Ll: 'a-zé', N: '0-9', Nd: '0-9', M: '~' };
const plain = (source) =>
  source
    .replaceAll('\\p{Script=Latin}', '\\p{L}')
    .replace(/\[((?:\\.|[^\]\\])*)\]|\\([pP])\{(\w+)\}/g, (_found, inside, negated, set) =>
      inside === undefined
        ? `[${negated === 'P' ? '^' : ''}${SETS[set]}]`
        : `[${inside.replace(/\\p\{(\w+)\}/g, (_one, name) => SETS[name])}]`,
    );

const patterns = [...new Map((await allPatterns()).map((pattern) => [nameOf(pattern), pattern])).entries()];
const verdicts = {};
for (const [name, { file, source, flags }] of patterns) {
  const before = known[name];
  const judged = before
    ? null
    : checkSync(plain(source), flags.replace(/[ui]/g, ''), { timeout: 60_000, attackTimeout: 5_000 });
  verdicts[name] = before ?? (judged.status === 'safe' ? judged.complexity.type : judged.status);
  if (judged && judged.status !== 'safe')
    console.log(file, name, judged.status, judged.complexity?.summary ?? '');
  if (judged) save();
}
save();

function save() {
  const sorted = Object.fromEntries(Object.entries({ ...verdicts }).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(place, `${JSON.stringify(sorted, null, 2)}\n`);
}
