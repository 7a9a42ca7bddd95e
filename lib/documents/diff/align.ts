import { commonPairs } from './sequence.ts';

/** What can be aligned: its `key` says whether two are the same, its words how much they have in common. */
export type Alignable = { type: string; key: string; words: Map<string, number>; size: number };

/** Two units that are the same part in both documents, or one that has no counterpart. */
export type Pair<U> = { before: U | null; after: U | null; moved: boolean };

const ALIKE = 0.35;
const MOVED_ALIKE = 0.6;
// A divider or two words found elsewhere prove nothing.
const TELLING = 3;
// Above so many pairs, lists are cut in proportion.
const CELLS = 4_000_000;

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
  const pairs: Pair<U>[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...heaviest(edgesOf(before, after), after.length), [before.length, after.length]]) {
    for (; i < a; i += 1) pairs.push({ before: before[i] ?? null, after: null, moved: false });
    for (; j < b; j += 1) pairs.push({ before: null, after: after[j] ?? null, moved: false });
    const [was, is] = [before[i], after[j]];
    if (was && is) pairs.push({ before: was, after: is, moved: false });
    [i, j] = [i + 1, j + 1];
  }
  return pairs;
}

type Edge = readonly [before: number, after: number, alike: number];

// The pairs that are alike. Only units that share a word are looked at: an index of words says which.
function edgesOf(before: Alignable[], after: Alignable[]): Edge[] {
  const index = new Map<string, number[]>();
  after.forEach(({ words }, j) => {
    for (const word of words.keys()) {
      const places = index.get(word);
      if (places) places.push(j);
      else index.set(word, [j]);
    }
  });
  const edges: Edge[] = [];
  before.forEach((unit, i) => {
    const near = new Set<number>();
    for (const word of unit.words.keys()) for (const j of index.get(word) ?? []) near.add(j);
    if (unit.size === 0) for (const j of after.keys()) near.add(j);
    for (const j of near) {
      const other = after[j];
      const alike = other ? likeness(unit, other) : 0;
      if (alike >= ALIKE) edges.push([i, j, alike]);
    }
  });
  return edges;
}

// The edges that cross no other and weigh most together, by a tree of the best that ends at each place or before it.
function heaviest(edges: Edge[], width: number): Edge[] {
  const weight = new Float64Array(edges.length);
  const before = new Int32Array(edges.length).fill(-1);
  const tree = new Int32Array(width + 1).fill(-1);
  const bestUpTo = (place: number): number => {
    let best = -1;
    for (let at = place; at > 0; at -= at & -at) {
      const one = tree[at] ?? -1;
      if (one >= 0 && (best < 0 || (weight[one] ?? 0) > (weight[best] ?? 0))) best = one;
    }
    return best;
  };
  // Edges of one row come with falling places, so that none of them follows another.
  const sorted = edges.toSorted(([a, b], [c, d]) => a - c || d - b);
  sorted.forEach(([, j, alike], edge) => {
    const last = bestUpTo(j);
    before[edge] = last;
    weight[edge] = alike + (last < 0 ? 0 : (weight[last] ?? 0));
    for (let at = j + 1; at <= width; at += at & -at) {
      const one = tree[at] ?? -1;
      if (one < 0 || (weight[edge] ?? 0) > (weight[one] ?? 0)) tree[at] = edge;
    }
  });
  const chosen: Edge[] = [];
  for (let edge = bestUpTo(width); edge >= 0; edge = before[edge] ?? -1) {
    const one = sorted[edge];
    if (one) chosen.push(one);
  }
  return chosen.reverse();
}

// A block that went out in one place and came in, rewritten, at another was moved; it is told where it stands now.
function findMoved<U extends Alignable>(pairs: Pair<U>[]): Pair<U>[] {
  const gone = pairs.flatMap(({ before, after }) => (before && !after ? [before] : []));
  const come = pairs.flatMap(({ before, after }) => (after && !before ? [after] : []));
  if (gone.length * come.length > CELLS) return pairs;
  const telling = edgesOf(gone, come)
    .filter(([i, , alike]) => alike >= MOVED_ALIKE && (gone[i]?.size ?? 0) >= TELLING)
    .sort(([, , a], [, , b]) => b - a);
  const moves = new Map<U, U>();
  const taken = new Set<U>();
  for (const [i, j] of telling) {
    const [was, is] = [gone[i], come[j]];
    if (!was || !is || taken.has(was) || moves.has(is)) continue;
    moves.set(is, was);
    taken.add(was);
  }
  return pairs.flatMap((pair) => {
    if (pair.before && !pair.after && taken.has(pair.before)) return [];
    const from = pair.after && !pair.before ? moves.get(pair.after) : undefined;
    return [from ? { before: from, after: pair.after, moved: true } : pair];
  });
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
