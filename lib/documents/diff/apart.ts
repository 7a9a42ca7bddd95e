import { compareTexts } from '../diff.ts';
import type { NodeJson } from '../parse.ts';
import { documentSchema } from '../schema.ts';
import { withoutComments } from '../working.ts';
import { alignUnits } from './align.ts';
import { asCoded } from './lines.ts';
import { type Unit, unitsOf } from './units.ts';
import type { Run } from './words.ts';

/** A stretch of a document in ProseMirror positions. */
export type Stretch = { start: number; end: number };

/** A part somebody wrote whose words are not in the text, or not all of them. */
export type Apart = {
  /** The node's type: headline, paragraph, quote … */
  type: string;
  /** Word by word: what only the text has is `delete`, what only their own version has is `insert`. */
  runs: Run[];
  /** Where it is in their own version. */
  mine: Stretch;
  /** Where its counterpart is in the text; empty where there is none, at the place where it would stand. */
  theirs: Stretch;
};

type Pair = { before: Unit | null; after: Unit | null };

/**
 * Says which of somebody's words did not come into the text: `base` is the document they wrote on, `mine` what they made
 * of it, `theirs` the text as it stands. What was merged, and what others wrote meanwhile, is not among them. Pure.
 */
export function apartOf(base: NodeJson, mine: NodeJson, theirs: NodeJson): Apart[] {
  const [was, own, now] = [base, mine, theirs].map((doc) => unitsOf(withoutComments(doc), asCoded));
  if (!was || !own || !now) return [];
  const written = new Map<Unit, Set<string>>();
  for (const { before, after } of pairsOf(was, own).flat()) {
    if (!after || before?.key === after.key) continue;
    written.set(after, new Set(inserted(compareTexts(wordsOf(before), wordsOf(after)))));
  }
  const starts = [0, startOf(theirs, 'body'), startOf(theirs, 'endMatter')];
  return pairsOf(now, own).flatMap((pairs, region) => apartIn(pairs, starts[region] ?? 0, written));
}

function apartIn(pairs: Pair[], start: number, written: Map<Unit, Set<string>>): Apart[] {
  const apart: Apart[] = [];
  let place = start;
  for (const { before, after } of pairs) {
    place = before ? before.end : place;
    const words = after && written.get(after);
    if (!after || !words || before?.key === after.key) continue;
    const runs = compareTexts(wordsOf(before), wordsOf(after));
    if (!inserted(runs).some((word) => words.has(word))) continue;
    apart.push({
      type: after.type,
      runs,
      mine: { start: after.start, end: after.end },
      theirs: before ? { start: before.start, end: before.end } : { start: place, end: place },
    });
  }
  return apart;
}

type Units = ReturnType<typeof unitsOf>;

// Head, body and end matter, each in the order of the newer one.
function pairsOf(before: Units, after: Units): Pair[][] {
  const byType = (was: Unit[], is: Unit[]): Pair[] =>
    is.map((unit) => ({ before: was.find(({ type }) => type === unit.type) ?? null, after: unit }));
  return [
    byType(before.head, after.head),
    alignUnits(before.body, after.body),
    byType(before.end, after.end),
  ];
}

const wordsOf = (unit: Unit | null): string =>
  unit?.lines.map(({ tokens }) => tokens.map(({ text }) => text).join('')).join('\n') ?? '';

function inserted(runs: Run[]): string[] {
  return runs
    .filter(({ kind }) => kind === 'insert')
    .flatMap(({ text }) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
}

// Where the content of a part of the document begins.
function startOf(doc: NodeJson, type: string): number {
  const node = documentSchema.nodeFromJSON(doc);
  let start = 0;
  node.forEach((part, offset) => {
    if (part.type.name === type) start = offset + 1;
  });
  return start;
}
