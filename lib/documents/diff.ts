import { alignUnits, type Pair } from './diff/align.ts';
import { asCoded, type Wording } from './diff/lines.ts';
import { type ComparedLine, compareLines } from './diff/lines-compared.ts';
import { type ComparedRow, compareTables } from './diff/table.ts';
import { type Unit, unitsOf } from './diff/units.ts';
import { compareWords, type Run, tokenize } from './diff/words.ts';
import type { NodeJson } from './parse.ts';

export type { Field, Wording } from './diff/lines.ts';
export type { ComparedLine } from './diff/lines-compared.ts';
export type { ComparedCell, ComparedRow } from './diff/table.ts';
export type { Run } from './diff/words.ts';

/** Something of a block that is not said in its words: what it is, its level. Values are codes; the page names them. */
export type Setting = { name: 'type' | 'level' | 'start' | 'cells'; from: string; to: string };

/** One part of a document in both versions. `moved` may come with `changed`: it was moved and rewritten. */
export type ComparedPart = {
  /** The node's type: headline, paragraph, quote, contacts … */
  type: string;
  /** The number of a body paragraph where it stands now, or stood when it was taken out. */
  number: number | null;
  change: 'same' | 'changed' | 'added' | 'removed';
  moved: { fromNumber: number | null } | null;
  lines: ComparedLine[];
  /** The cells of a table, which has no lines then. */
  rows: ComparedRow[] | null;
  settings: Setting[];
  /** Its place in the newer document, in ProseMirror positions; null when it was taken out. */
  place: { start: number; end: number } | null;
};

/**
 * Compares two documents part by part, and word by word inside the parts. Without an older one everything is new.
 * Two documents of 5,000 words take well under 300 ms, whatever changed (`npm run bench`). Pure; knows nothing of React.
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
export const isUnchanged = (part: Pick<ComparedPart, 'change' | 'moved'>): boolean =>
  part.change === 'same' && part.moved === null;

// Parts there is at most one of stand against each other whatever their words.
function alignByType(before: Unit[], after: Unit[]): Pair<Unit>[] {
  const pairs: Pair<Unit>[] = after.map((unit) => ({
    before: before.find(({ type }) => type === unit.type) ?? null,
    after: unit,
    moved: false,
  }));
  const gone = before.filter(({ type }) => !after.some((unit) => unit.type === type));
  return [...pairs, ...gone.map((unit) => ({ before: unit, after: null, moved: false }))];
}

function comparePair({ before, after, moved }: Pair<Unit>): ComparedPart {
  const shown = after ?? before;
  if (!shown) throw new Error('a pair has one side at least');
  const isSame = before !== null && before.key === after?.key;
  const isTable = shown.type === 'table';
  return {
    type: shown.type,
    number: shown.number,
    change: isSame ? 'same' : before && after ? 'changed' : after ? 'added' : 'removed',
    moved: moved ? { fromNumber: before?.number ?? null } : null,
    lines: isTable ? [] : compareLines(before?.lines ?? [], after?.lines ?? []),
    rows: isTable ? compareTables(before?.node ?? null, after?.node ?? null) : null,
    settings: before && after && !isSame ? settingsOf(before.node, after.node) : [],
    place: after ? { start: after.start, end: after.end } : null,
  };
}

function settingsOf(before: NodeJson, after: NodeJson): Setting[] {
  const found: Setting[] = [];
  const compare = (name: Setting['name'], from: unknown, to: unknown) => {
    if (String(from) !== String(to)) found.push({ name, from: String(from), to: String(to) });
  };
  compare('type', before.type, after.type);
  if (before.type === after.type && after.type === 'heading')
    compare('level', before.attrs?.level ?? 2, after.attrs?.level ?? 2);
  if (before.type === after.type && after.type === 'orderedList')
    compare('start', before.attrs?.start ?? 1, after.attrs?.start ?? 1);
  return found;
}
