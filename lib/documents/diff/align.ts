import { commonPairs } from './sequence.ts';

/** What can be aligned: its `key` says whether two are the same, its words how much they have in common. */
export type Alignable = { type: string; key: string; words: Map<string, number>; size: number };

/** Two units that are the same part in both documents, or one that has no counterpart. */
export type Pair<U> = { before: U | null; after: U | null; moved: boolean };

const ALIKE = 0.35;
const MOVED_ALIKE = 0.6;
// A divider or two words found elsewhere prove nothing.
const TELLING = 3;
const CELLS = 1_000_000;

/** Says which block of the older body became which of the newer: in place, rewritten, moved, put in or taken out. */
export function alignUnits<U extends Alignable>(before: U[], after: U[]): Pair<U>[] {
  const anchors = commonPairs(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  );
  const moves = findSame(before, after, anchors);
  const gone = new Set(moves.values());
  const pairs: Pair<U>[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...anchors, [before.length, after.length] as const]) {
    const left = before.slice(i, a).filter((unit) => !gone.has(unit));
    for (const pair of alignGap(left, after.slice(j, b), moves)) pairs.push(pair);
    const [was, is] = [before[a], after[b]];
    if (was && is) pairs.push({ before: was, after: is, moved: false });
    [i, j] = [a + 1, b + 1];
  }
  return findMoved(pairs);
}

// Blocks outside the common order that stand, word for word, somewhere else: newer block by older one.
function findSame<U extends Alignable>(before: U[], after: U[], anchors: [number, number][]): Map<U, U> {
  const stayed = { before: new Set(anchors.map(([a]) => a)), after: new Set(anchors.map(([, b]) => b)) };
  const waiting = new Map<string, U[]>();
  before.forEach((unit, place) => {
    if (stayed.before.has(place) || unit.size < TELLING) return;
    const same = waiting.get(unit.key);
    if (same) same.push(unit);
    else waiting.set(unit.key, [unit]);
  });
  const moves = new Map<U, U>();
  after.forEach((unit, place) => {
    const from = stayed.after.has(place) ? undefined : waiting.get(unit.key)?.shift();
    if (from) moves.set(unit, from);
  });
  return moves;
}

// The moved blocks of a gap stand where they came to; the others are paired by likeness.
function alignGap<U extends Alignable>(before: U[], after: U[], moves: Map<U, U>): Pair<U>[] {
  const paired = alignByLikeness(
    before,
    after.filter((unit) => !moves.has(unit)),
  );
  const pairs: Pair<U>[] = [];
  let next = 0;
  for (const unit of after) {
    const from = moves.get(unit);
    if (from) {
      pairs.push({ before: from, after: unit, moved: true });
      continue;
    }
    while (paired[next] && paired[next]?.after !== unit) pairs.push(paired[next++] as Pair<U>);
    if (paired[next]) pairs.push(paired[next++] as Pair<U>);
  }
  return [...pairs, ...paired.slice(next)];
}

/** The pairing in order whose likenesses add up to most. Long lists are cut where they are in proportion. */
export function alignByLikeness<U extends Alignable>(before: U[], after: U[]): Pair<U>[] {
  if (before.length * after.length > CELLS) {
    const [a, b] = [before.length >> 1, after.length >> 1];
    return [
      ...alignByLikeness(before.slice(0, a), after.slice(0, b)),
      ...alignByLikeness(before.slice(a), after.slice(b)),
    ];
  }
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const like = likenesses(before, after);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  const paired = (i: number, j: number) => {
    const alike = like[i * after.length + j] ?? 0;
    return alike >= ALIKE ? at(i + 1, j + 1) + alike : -1;
  };
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), paired(i, j));
    }
  }
  const pairs: Pair<U>[] = [];
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

// Only units that share a word are looked at: an index of words says which.
function likenesses(before: Alignable[], after: Alignable[]): Float32Array {
  const index = new Map<string, number[]>();
  after.forEach(({ words }, j) => {
    for (const word of words.keys()) {
      const places = index.get(word);
      if (places) places.push(j);
      else index.set(word, [j]);
    }
  });
  const like = new Float32Array(before.length * after.length);
  before.forEach((unit, i) => {
    const near = new Set<number>();
    for (const word of unit.words.keys()) for (const j of index.get(word) ?? []) near.add(j);
    if (unit.size === 0) for (const j of after.keys()) near.add(j);
    for (const j of near) {
      const other = after[j];
      if (other) like[i * after.length + j] = likeness(unit, other);
    }
  });
  return like;
}

// A block that went out in one place and came in, rewritten, at another was moved; it is told where it stands now.
function findMoved<U extends Alignable>(pairs: Pair<U>[]): Pair<U>[] {
  const gone = new Set(pairs.filter(({ after }) => !after));
  const come = pairs.filter(({ before }) => !before).length;
  if (gone.size * come > CELLS) return pairs;
  const taken = new Set<Pair<U>>();
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

function likest<U extends Alignable>(unit: U, gone: Set<Pair<U>>): Pair<U> | null {
  let best: Pair<U> | null = null;
  let most = 0;
  for (const pair of gone) {
    if (!pair.before || unit.size < TELLING) continue;
    const alike = likeness(pair.before, unit);
    if (alike > most && alike >= MOVED_ALIKE) [best, most] = [pair, alike];
  }
  return best;
}

// A paragraph that became a heading, a list that got numbers: the same words under another name.
const KINDRED: Record<string, string> = {
  paragraph: 'words',
  heading: 'words',
  bulletList: 'list',
  orderedList: 'list',
};
const kin = (type: string) => KINDRED[type] ?? type;

/** How alike two units are, 0 to 1: the share of words they have in common. Units of strange types are not alike. */
export function likeness(a: Alignable, b: Alignable): number {
  if (kin(a.type) !== kin(b.type)) return 0;
  if (a.size + b.size === 0) return a.type === b.type ? 1 : 0;
  // The shorter one bounds what can be common: most strangers are known by their size.
  if (2 * Math.min(a.size, b.size) < ALIKE * (a.size + b.size)) return 0;
  const [few, many] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  let common = 0;
  for (const [word, times] of few) {
    const other = many.get(word);
    if (other) common += Math.min(times, other);
  }
  return (2 * common) / (a.size + b.size);
}

/** Counts the words of a text that is cut into tokens, leaving white space out. */
export function countTokens(tokens: Iterable<{ text: string }>): {
  words: Map<string, number>;
  size: number;
} {
  const words = new Map<string, number>();
  let size = 0;
  for (const { text } of tokens) {
    if (text.trim() === '') continue;
    words.set(text, (words.get(text) ?? 0) + 1);
    size += 1;
  }
  return { words, size };
}
