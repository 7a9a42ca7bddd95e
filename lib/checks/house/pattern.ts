import { type Part, PatternFault, readPattern } from './read-pattern.ts';
import { comparable, type Joint, jointOfMark, type TextWord } from './words.ts';

/** One word of a pattern, what joins it to the one before, and what may come after; `END` ends a match. */
type Place = { word: Word | null; joint: Joint; next: readonly number[] };
type Word = { plain: string; exact: string; begins: boolean; ends: boolean };

/** A pattern that can be looked for. However it is written, a text of n words takes at most n × `most` comparisons. */
export type Pattern = { places: readonly Place[]; first: readonly number[]; isExact: boolean; most: number };

const END = -1;
const MOST_PLACES = 60;
const MOST_BETWEEN = 4;
const MOST_COMPARISONS = 240;

/**
 * Makes a pattern of what an editor wrote. `isExact`: capitals count.
 * @throws {PatternFault} when it cannot be read, is too large, or could stand for anything
 */
export function patternOf(written: string, isExact = false): Pattern {
  const places: Place[] = [];
  const add = (place: Place) => {
    if (places.length >= MOST_PLACES) throw new PatternFault('pattern_too_many');
    return places.push(place) - 1;
  };
  const first = linkWays(readPattern(written), [END], 'space', add);
  const pattern = { places, first, isExact, most: 0 };
  if (first.includes(END)) throw new PatternFault('pattern_needs_word');
  assertEdges(pattern);
  const most = mostComparisons(pattern);
  if (most > MOST_COMPARISONS) throw new PatternFault('pattern_too_many');
  return { ...pattern, most };
}

/** A stretch of a text, in UTF-16 units. */
type Stretch = { start: number; end: number };

/** Where a pattern stands in a text, the longest from each place, none inside another. */
export function findPattern(pattern: Pattern, words: readonly TextWord[]): Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at < words.length; at++) {
    const last = matchFrom(pattern, words, at);
    const [start, end] = [words[at]?.start, words[last]?.end];
    if (start === undefined || end === undefined) continue;
    found.push({ start, end });
    at = last;
  }
  return found;
}

/** The index of the last word of the longest match that begins with this word; -1 when there is none. */
export function matchFrom(
  { places, first, isExact }: Pattern,
  words: readonly TextWord[],
  from: number,
  count?: () => void,
): number {
  let last = -1;
  let open = first;
  for (let at = from; open.length > 0; at++) {
    const word = words[at];
    if (!word || (at > from && word.joint === 'stop')) return last;
    turn += 1;
    let next: number[] | null = null;
    for (const index of open) {
      const place = places[index];
      if (!place) continue;
      count?.();
      if ((at > from && !joins(place.joint, word.joint)) || !isWord(place.word, word, isExact)) continue;
      for (const each of place.next) {
        if (each === END) last = at;
        else if (taken[each] !== turn) {
          taken[each] = turn;
          next ??= [];
          next.push(each);
        }
      }
    }
    open = next ?? NOWHERE;
  }
  return last;
}

// Which places are open already, by the turn they were opened in: this runs for every word of every text.
const taken = new Float64Array(MOST_PLACES);
let turn = 0;
const NOWHERE: readonly number[] = [];

/** The words a match can begin with, for who looks for many patterns at once. */
export const firstWords = ({ places, first }: Pattern): (Word | null)[] =>
  first.map((index) => places[index]?.word ?? null);

const joins = (asked: Joint, there: Joint) => asked === there || (asked === 'loose' && there !== 'stop');

function isWord(asked: Word | null, { plain, exact }: TextWord, isExact: boolean): boolean {
  if (!asked) return true;
  const [wanted, there] = isExact ? [asked.exact, exact] : [asked.plain, plain];
  if (asked.begins && asked.ends) return there.includes(wanted);
  if (asked.begins) return there.endsWith(wanted);
  return asked.ends ? there.startsWith(wanted) : there === wanted;
}

type Add = (place: Place) => number;

// Each way is linked from its end: every place knows what may come after it.
function linkWays(ways: readonly Part[][], next: readonly number[], joint: Joint, add: Add): number[] {
  return [...new Set(ways.flatMap((way) => linkWay(way, next, joint, add)))];
}

function linkWay(way: readonly Part[], after: readonly number[], joint: Joint, add: Add): readonly number[] {
  let next = after;
  for (const [back, part] of [...way].reverse().entries()) {
    const before = way[way.length - back - 2];
    next = link(part, next, before ? (before.kind === 'gap' ? 'loose' : 'space') : joint, add);
  }
  return next;
}

function link(part: Part, next: readonly number[], joint: Joint, add: Add): readonly number[] {
  if (part.kind === 'ways') {
    const first = linkWays(part.ways, next, joint, add);
    return part.optional ? [...new Set([...first, ...next])] : first;
  }
  if (part.kind === 'words') {
    return [...new Set(part.spellings.flatMap((spelling) => linkWord(spelling, next, joint, add)))];
  }
  let after = next;
  for (let count = 0; count < MOST_BETWEEN; count++)
    after = [add({ word: null, joint: 'loose', next: after }), ...next];
  return after;
}

// A word with hyphens or apostrophes in it is several to the text; one without a letter may be missing.
function linkWord(spelling: string, after: readonly number[], joint: Joint, add: Add): readonly number[] {
  const words = piecesOf(spelling, joint);
  if (words.length === 0 && spelling) throw new PatternFault('pattern_mark', spelling);
  let next = after;
  for (const { text, before } of words.reverse()) next = [add({ word: wordOf(text), joint: before, next })];
  return next;
}

function piecesOf(spelling: string, joint: Joint): { text: string; before: Joint }[] {
  const pieces: { text: string; before: Joint }[] = [];
  let text = '';
  let before = joint;
  const close = () => {
    if (text) pieces.push({ text, before });
    text = '';
  };
  for (const mark of spelling) {
    const joins = jointOfMark(mark);
    if (joins) {
      close();
      before = joins;
    } else {
      text += mark;
    }
  }
  close();
  return pieces;
}

function wordOf(text: string): Word | null {
  if (/^\*+$/.test(text)) return null;
  const [begins, ends] = [text.startsWith('*'), text.endsWith('*')];
  const exact = comparable(text.slice(begins ? 1 : 0, ends ? -1 : undefined));
  if (exact.includes('*')) throw new PatternFault('pattern_star');
  return { plain: exact.toLowerCase(), exact, begins, ends };
}

// A pattern begins and ends with a word: what stands open at its edges says nothing.
function assertEdges({ places, first }: Omit<Pattern, 'most'>): void {
  if (first.some((index) => places[index]?.word === null)) throw new PatternFault('pattern_gap');
  if (places.some(({ word, next }) => word === null && next.includes(END)))
    throw new PatternFault('pattern_gap');
}

// From one word, a place is asked at most once at each distance at which it can be reached.
function mostComparisons({ places, first }: Omit<Pattern, 'most'>): number {
  let open = new Set(first);
  let most = 0;
  while (open.size > 0) {
    most += open.size;
    open = new Set([...open].flatMap((index) => places[index]?.next ?? []).filter((index) => index !== END));
  }
  return most;
}
