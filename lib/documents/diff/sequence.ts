/** Cells of a table that is filled whole: 16 MB. Longer lists are cut at what occurs once in both. */
const TABLE = 4_000_000;

/**
 * The places of a common subsequence of two lists of texts, in order: a longest one, or for long lists one that keeps
 * what occurs once in both. Bounded in time and memory whatever the lists are. Pure.
 */
export function commonPairs(before: readonly string[], after: readonly string[]): [number, number][] {
  const numbers = new Map<string, number>();
  const numbered = (texts: readonly string[]) =>
    Int32Array.from(texts, (text) => {
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      return number;
    });
  const pairs: [number, number][] = [];
  collect(pairs, { list: numbered(before), from: 0 }, { list: numbered(after), from: 0 });
  return pairs;
}

type Stretch = { list: Int32Array; from: number };

// Equal heads and tails are pairs; what is left between them goes into the table.
function collect(pairs: [number, number][], before: Stretch, after: Stretch): void {
  const [a, b] = [before.list, after.list];
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  for (let i = 0; i < head; i += 1) pairs.push([before.from + i, after.from + i]);
  const left = { list: a.subarray(head, a.length - tail), from: before.from + head };
  const right = { list: b.subarray(head, b.length - tail), from: after.from + head };
  if (left.list.length > 0 && right.list.length > 0) {
    if (left.list.length * right.list.length <= TABLE) byTable(pairs, left, right);
    else byAnchors(pairs, left, right);
  }
  const [endA, endB] = [before.from + a.length, after.from + b.length];
  for (let i = tail; i > 0; i -= 1) pairs.push([endA - i, endB - i]);
}

// The table of the textbook, filled from the end so that the pairs are read from the beginning.
function byTable(pairs: [number, number][], before: Stretch, after: Stretch): void {
  const [a, b] = [before.list, after.list];
  const width = b.length + 1;
  const table = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const [row, below, one] = [i * width, (i + 1) * width, a[i]];
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const diagonal = table[below + j + 1] ?? 0;
      const down = table[below + j] ?? 0;
      const right = table[row + j + 1] ?? 0;
      table[row + j] = one === b[j] ? diagonal + 1 : Math.max(down, right);
    }
  }
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([before.from + i++, after.from + j++]);
    else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
}

// What occurs once in both lists and in the same order cuts them into shorter ones. Without any, nothing is common.
function byAnchors(pairs: [number, number][], before: Stretch, after: Stretch): void {
  const once = placesOfSingles(before.list);
  const places = placesOfSingles(after.list);
  const shared = [...once].flatMap(([number, i]) => {
    const j = places.get(number);
    return j === undefined ? [] : [[i, j] as const];
  });
  let [i, j] = [0, 0];
  const rising = longestRising(shared.sort(([a], [b]) => a - b));
  for (const [a, b] of rising.length > 0
    ? [...rising, [before.list.length, after.list.length] as const]
    : []) {
    collect(
      pairs,
      { list: before.list.subarray(i, a), from: before.from + i },
      { list: after.list.subarray(j, b), from: after.from + j },
    );
    if (a < before.list.length) pairs.push([before.from + a, after.from + b]);
    [i, j] = [a + 1, b + 1];
  }
}

function placesOfSingles(list: Int32Array): Map<number, number> {
  const places = new Map<number, number>();
  const seen = new Set<number>();
  list.forEach((number, place) => {
    if (seen.has(number)) places.delete(number);
    else places.set(number, place);
    seen.add(number);
  });
  return places;
}

/** The longest run of pairs whose second numbers rise, out of pairs whose first numbers do. Pure. */
export function longestRising<P extends readonly [number, number]>(pairs: readonly P[]): P[] {
  const ends: number[] = [];
  const before = new Int32Array(pairs.length);
  pairs.forEach(([, b], at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = at;
  });
  const rising: P[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) rising.push(pair);
  }
  return rising.reverse();
}
