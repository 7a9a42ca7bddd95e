import { alignByLikeness, countTokens, type Pair } from './align.ts';
import type { Field, Line, Piece } from './lines.ts';
import { commonPairs } from './sequence.ts';
import { compareWords, type Run, tidyRuns, tokenize } from './words.ts';

/** One line of a part with what changed in it. */
export type ComparedLine = { field: Field; level: number; runs: Run[] };

/** Compares the lines of a part: equal ones first, then those with the most words in common or of the same entry. Pure. */
export function compareLines(before: Line[], after: Line[]): ComparedLine[] {
  const same = commonPairs(before.map(keyOf), after.map(keyOf));
  const lines: ComparedLine[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...same, [before.length, after.length] as const]) {
    for (const pair of alignGap(before.slice(i, a), after.slice(j, b))) lines.push(compareLine(pair));
    const [was, is] = [before[a], after[b]];
    if (was && is) lines.push(compareLine({ before: was, after: is }));
    [i, j] = [a + 1, b + 1];
  }
  return lines;
}

type Lines = { before: Line | null; after: Line | null };

function alignGap(before: Line[], after: Line[]): Lines[] {
  const pairs = alignByLikeness(before.map(alignable), after.map(alignable)).map(
    ({ before: was, after: is }): Lines => ({ before: was?.line ?? null, after: is?.line ?? null }),
  );
  return joinSingles(pairs);
}

// A lonely datum that went and one of the same name that came are the old and the new one.
function joinSingles(pairs: Lines[]): Lines[] {
  const gone = pairs.filter(({ after }) => !after);
  const joined = pairs.map((pair) => {
    if (pair.before || !pair.after) return pair;
    const { field } = pair.after;
    if (field === 'item' || pairs.filter(({ before, after }) => !before && after?.field === field).length > 1)
      return pair;
    const [was, ...more] = gone.filter(({ before }) => before?.field === field);
    if (!was || more.length > 0) return pair;
    gone.splice(gone.indexOf(was), 1);
    return { before: was.before, after: pair.after };
  });
  return joined.filter(({ after, before }) => after || gone.some((pair) => pair.before === before));
}

// Whatever else changed in an entry, its name alone makes it half of what it was.
function alignable(line: Line) {
  const { words, size } = countTokens(line.tokens);
  const weight = line.entry ? Math.max(size, 4) : 0;
  if (line.entry) words.set(`\u0000${line.entry}`, weight);
  return { line, type: line.field, key: '', words, size: size + weight };
}

function compareLine({ before, after }: Lines | Pair<never>): ComparedLine {
  const shown = after ?? before;
  if (!shown) throw new Error('a pair has one side at least');
  const runs =
    before?.pieces && after?.pieces
      ? comparePieces(before.pieces, after.pieces)
      : compareWords(before?.tokens ?? [], after?.tokens ?? []);
  return { field: shown.field, level: shown.level, runs };
}

function comparePieces(before: Piece[], after: Piece[]): Run[] {
  const names = [...new Set([...after, ...before].map(({ name }) => name))];
  const runs: Run[] = [];
  for (const name of names) {
    const [was, is] = [before, after].map((pieces) => pieces.find((piece) => piece.name === name));
    const next = comparePiece(was, is);
    const kind = was && is ? 'same' : is ? 'insert' : 'delete';
    if (runs.length > 0) runs.push({ kind, text: ' · ' });
    runs.push(...next);
  }
  return tidyRuns(runs);
}

function comparePiece(was: Piece | undefined, is: Piece | undefined): Run[] {
  if (was && is && (was.whole || is.whole)) {
    return was.text === is.text
      ? [{ kind: 'same', text: is.text }]
      : [
          { kind: 'delete', text: was.text },
          { kind: 'insert', text: is.text },
        ];
  }
  return compareWords(tokenize(was?.text ?? ''), tokenize(is?.text ?? ''));
}

const keyOf = ({ field, level, tokens, entry }: Line) =>
  `${field}${level}${entry ?? ''}\u0001${tokens.map(({ text, marks }) => `${text}\u0000${marks}`).join('\u0001')}`;
