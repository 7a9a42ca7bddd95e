import { alignUnits, type Pair } from './diff/align.ts';
import { asCoded, type Field, type Line, type Wording } from './diff/lines.ts';
import { type Unit, unitsOf } from './diff/units.ts';
import { commonPairs, compareWords, type Run, tokenize } from './diff/words.ts';
import type { NodeJson } from './parse.ts';

export type { Field, Wording } from './diff/lines.ts';
export type { Run } from './diff/words.ts';

/** One line of a part with what changed in it. */
export type ComparedLine = { field: Field; level: number; runs: Run[] };

/** One part of a document in both versions. `moved` may come with `changed`: it was moved and rewritten. */
export type ComparedPart = {
  /** The node's type: headline, paragraph, quote, contacts … */
  type: string;
  /** The number of a body paragraph where it stands now, or stood when it was taken out. */
  number: number | null;
  change: 'same' | 'changed' | 'added' | 'removed';
  moved: { fromNumber: number | null } | null;
  lines: ComparedLine[];
  /** Its place in the newer document, in ProseMirror positions; null when it was taken out. */
  place: { start: number; end: number } | null;
};

/**
 * Compares two documents part by part, and word by word inside the parts. Without an older one everything is new.
 * Two documents of 5,000 words take well under 300 ms. Pure; knows nothing of React.
 */
export function compareDocuments(
  before: NodeJson | null,
  after: NodeJson,
  wording: Wording = asCoded,
): ComparedPart[] {
  const was = unitsOf(before ?? { type: 'doc' }, wording);
  const is = unitsOf(after, wording);
  return [
    ...alignByType(was.head, is.head),
    ...alignUnits(was.body, is.body),
    ...alignByType(was.end, is.end),
  ].map(comparePair);
}

/** Compares two short texts, such as a detail of a story, word by word. Pure. */
export function compareTexts(before: string, after: string): Run[] {
  return compareWords(tokenize(before), tokenize(after));
}

/** True when nothing in a part changed. */
export const isUnchanged = (part: ComparedPart): boolean => part.change === 'same' && part.moved === null;

// Parts there is at most one of stand against each other whatever their words.
function alignByType(before: Unit[], after: Unit[]): Pair[] {
  const pairs: Pair[] = after.map((unit) => ({
    before: before.find(({ type }) => type === unit.type) ?? null,
    after: unit,
    moved: false,
  }));
  const gone = before.filter(({ type }) => !after.some((unit) => unit.type === type));
  return [...pairs, ...gone.map((unit) => ({ before: unit, after: null, moved: false }))];
}

function comparePair({ before, after, moved }: Pair): ComparedPart {
  const shown = after ?? before;
  if (!shown) throw new Error('a pair has one side at least');
  const isSame = before !== null && before.key === after?.key;
  return {
    type: shown.type,
    number: shown.number,
    change: isSame ? 'same' : before && after ? 'changed' : after ? 'added' : 'removed',
    moved: moved ? { fromNumber: before?.number ?? null } : null,
    lines: compareLines(before?.lines ?? [], after?.lines ?? []),
    place: after ? { start: after.start, end: after.end } : null,
  };
}

function compareLines(before: Line[], after: Line[]): ComparedLine[] {
  const same = commonPairs(before.map(keyOf), after.map(keyOf));
  const lines: ComparedLine[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...same, [before.length, after.length] as const]) {
    lines.push(...compareGap(before.slice(i, a), after.slice(j, b)));
    const [was, is] = [before[a], after[b]];
    if (was && is) lines.push(compareLine(was, is));
    [i, j] = [a + 1, b + 1];
  }
  return lines;
}

// Lines of the same name stand against each other in order; the others went out or came in.
function compareGap(before: Line[], after: Line[]): ComparedLine[] {
  const left = [...before];
  const lines = after.map((is) => {
    const place = left.findIndex((was) => was.field === is.field);
    const [was] = place < 0 ? [] : left.splice(place, 1);
    return compareLine(was ?? { ...is, tokens: [] }, is);
  });
  return [...left.map((was) => compareLine(was, { ...was, tokens: [] })), ...lines];
}

const compareLine = (was: Line, is: Line): ComparedLine => ({
  field: is.field,
  level: is.level,
  runs: compareWords(was.tokens, is.tokens),
});

const keyOf = ({ field, level, tokens }: Line) =>
  `${field}${level}${tokens.map(({ text, marks }) => `${text}\u0000${marks}`).join('\u0001')}`;
