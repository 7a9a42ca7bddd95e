import { likeness, type Unit } from './units.ts';
import { commonPairs } from './words.ts';

/** Two units that are the same part in both documents, or one that has no counterpart. */
export type Pair = { before: Unit | null; after: Unit | null; moved: boolean };

const ALIKE = 0.35;
const MOVED_ALIKE = 0.6;

/** Says which block of the older body became which of the newer: in place, rewritten, moved, put in or taken out. */
export function alignUnits(before: Unit[], after: Unit[]): Pair[] {
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  const anchors = commonPairs(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  );
  for (const [a, b] of [...anchors, [before.length, after.length] as const]) {
    pairs.push(...alignGap(before.slice(i, a), after.slice(j, b)));
    const [was, is] = [before[a], after[b]];
    if (was && is) pairs.push({ before: was, after: is, moved: false });
    [i, j] = [a + 1, b + 1];
  }
  return findMoved(pairs);
}

// Between two unchanged blocks: the pairing in order whose likenesses add up to most.
function alignGap(before: Unit[], after: Unit[]): Pair[] {
  const width = after.length + 1;
  const like = before.map((was) => after.map((is) => likeness(was, is)));
  const best = new Float64Array((before.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  const paired = (i: number, j: number) => {
    const alike = like[i]?.[j] ?? 0;
    return alike >= ALIKE ? at(i + 1, j + 1) + alike : -1;
  };
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), paired(i, j));
    }
  }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [was, is] = [before[i] ?? null, after[j] ?? null];
    if (was && is && paired(i, j) >= Math.max(at(i + 1, j), at(i, j + 1))) {
      pairs.push({ before: was, after: is, moved: false });
      i += 1;
      j += 1;
    } else if (was && (!is || at(i + 1, j) >= at(i, j + 1))) {
      pairs.push({ before: was, after: null, moved: false });
      i += 1;
    } else {
      pairs.push({ before: null, after: is, moved: false });
      j += 1;
    }
  }
  return pairs;
}

// A block that went out in one place and came in at another was moved; it is told where it stands now.
function findMoved(pairs: Pair[]): Pair[] {
  const gone = new Set(pairs.filter(({ after }) => !after));
  const taken = new Set<Pair>();
  const found = pairs.map((pair) => {
    if (pair.before || !pair.after) return pair;
    const from = likest(pair.after, gone);
    if (!from) return pair;
    gone.delete(from);
    taken.add(from);
    return { before: from.before, after: pair.after, moved: true };
  });
  return found.filter((pair) => !taken.has(pair));
}

function likest(unit: Unit, gone: Set<Pair>): Pair | null {
  let best: Pair | null = null;
  let most = 0;
  for (const pair of gone) {
    if (!pair.before || unit.size < 3) continue;
    const alike = pair.before.key === unit.key ? 2 : likeness(pair.before, unit);
    if (alike > most && alike >= MOVED_ALIKE) [best, most] = [pair, alike];
  }
  return best;
}
