import { jointOfMark } from './words.ts';

/** Part of a pattern: words that stand there in one of several spellings, one of several ways to say it, or some words between. */
export type Part =
  | { kind: 'words'; spellings: string[] }
  | { kind: 'ways'; ways: Part[][]; optional: boolean }
  | { kind: 'gap' };

/** What is wrong with a pattern: a code of `style.faults`, and the mark it is about. */
export class PatternFault extends Error {
  readonly code: Fault;
  readonly mark: string;

  constructor(code: Fault, mark = '') {
    super(code);
    this.name = 'PatternFault';
    this.code = code;
    this.mark = mark;
  }
}

export const FAULTS = [
  'pattern_empty',
  'pattern_too_long',
  'pattern_too_many',
  'pattern_unclosed',
  'pattern_unopened',
  'pattern_mark',
  'pattern_star',
  'pattern_question',
  'pattern_spaces_in_word',
  'pattern_gap',
  'pattern_needs_word',
] as const;
export type Fault = (typeof FAULTS)[number];

export const LONGEST_PATTERN = 200;
const DEEPEST = 4;
const MOST_SPELLINGS = 40;

/**
 * Reads a pattern as an editor writes it: words with spaces between, `*` for any ending or beginning, `(a|b)` for one of
 * several, `(a)` with a question mark for what may be missing, `…` for up to four words.
 * @throws {PatternFault}
 */
export function readPattern(pattern: string): Part[][] {
  if (pattern.length > LONGEST_PATTERN) throw new PatternFault('pattern_too_long');
  const reader = { marks: Array.from(pattern.normalize('NFC').replace(/…|\.{3}/gu, ' … ')), at: 0 };
  const ways = readWays(reader, 0);
  if (reader.at < reader.marks.length) throw new PatternFault('pattern_unopened');
  return ways;
}

type Reader = { marks: readonly string[]; at: number };

function readWays(reader: Reader, depth: number): Part[][] {
  if (depth > DEEPEST) throw new PatternFault('pattern_too_many');
  const ways = [readWay(reader, depth)];
  while (reader.marks[reader.at] === '|') {
    reader.at += 1;
    ways.push(readWay(reader, depth));
  }
  if (ways.some((way) => way.length === 0)) throw new PatternFault('pattern_empty');
  return ways;
}

function readWay(reader: Reader, depth: number): Part[] {
  const parts: Part[] = [];
  for (;;) {
    const mark = reader.marks[reader.at];
    if (mark === undefined || mark === '|' || mark === ')') return parts;
    if (isSpace(mark)) reader.at += 1;
    else parts.push(readPart(reader, depth));
  }
}

// What stands without a space between: a word, a group, or both in one word such as `organi(s|z)ation`.
function readPart(reader: Reader, depth: number): Part {
  const pieces: Part[] = [];
  for (;;) {
    const mark = reader.marks[reader.at];
    if (mark === undefined || mark === '|' || mark === ')' || isSpace(mark)) break;
    reader.at += 1;
    if (mark === '(') pieces.push(readGroup(reader, depth));
    else if (mark === '…') pieces.push({ kind: 'gap' });
    else pieces.push({ kind: 'words', spellings: [known(mark)] });
  }
  const [first] = pieces;
  return first && pieces.length === 1 ? first : { kind: 'words', spellings: spell(pieces) };
}

function readGroup(reader: Reader, depth: number): Part {
  const ways = readWays(reader, depth + 1);
  if (reader.marks[reader.at] !== ')') throw new PatternFault('pattern_unclosed');
  reader.at += 1;
  const optional = reader.marks[reader.at] === '?';
  if (optional) reader.at += 1;
  return { kind: 'ways', ways, optional };
}

function spell(pieces: readonly Part[]): string[] {
  let spellings = [''];
  for (const piece of pieces) {
    const next = spellingsOf(piece);
    if (spellings.length * next.length > MOST_SPELLINGS) throw new PatternFault('pattern_too_many');
    spellings = spellings.flatMap((before) => next.map((each) => before + each));
  }
  return spellings;
}

function spellingsOf(part: Part): string[] {
  if (part.kind === 'words') return part.spellings;
  if (part.kind === 'gap') throw new PatternFault('pattern_gap');
  const inside = part.ways.flatMap(([only, ...more]) => {
    if (!only || more.length > 0) throw new PatternFault('pattern_spaces_in_word');
    return spellingsOf(only);
  });
  return part.optional ? [...inside, ''] : inside;
}

function known(mark: string): string {
  if (mark === '?') throw new PatternFault('pattern_question');
  if (mark === '*' || /[\p{L}\p{M}\p{N}]/u.test(mark) || jointOfMark(mark)) return mark;
  throw new PatternFault('pattern_mark', mark);
}

const isSpace = (mark: string) => /\s/u.test(mark);
