import { tokenize } from '../documents/diff/words.ts';
import { compareDocuments, type Run } from '../documents/diff.ts';
import type { NodeJson } from '../documents/parse.ts';

/** How many words a minor edition may change, what was there and what is there now each counted. */
export const MOST_WORDS = 12;

const WORD = /[\p{L}\p{N}]/u;
const NUMBER = /\p{N}/u;

/**
 * Whether two texts differ by no more than mistakes of writing: a few words, no number, no link, nothing added, moved or
 * taken out as a whole. What readers may have used, they must be told about. Pure.
 */
export function isMinor(before: NodeJson, after: NodeJson): boolean {
  const parts = compareDocuments(before, after);
  let words = 0;
  for (const part of parts) {
    if (part.change === 'added' || part.change === 'removed' || part.moved || part.settings.length > 0)
      return false;
    const cells = part.rows?.flatMap((row) => {
      if (row.change === 'added' || row.change === 'removed') words = Number.POSITIVE_INFINITY;
      return row.cells.flatMap((cell) => cell.runs);
    });
    for (const run of [...part.lines.flatMap((line) => line.runs), ...(cells ?? [])]) {
      if (!isAllowed(run)) return false;
      words += countWords(run);
    }
  }
  return words <= MOST_WORDS;
}

// A change of marks alone may be a link that leads elsewhere.
function isAllowed({ kind, text }: Run): boolean {
  if (kind === 'restyle') return false;
  return kind === 'same' || !NUMBER.test(text);
}

const countWords = ({ kind, text }: Run): number =>
  kind === 'same' ? 0 : tokenize(text).filter((piece) => WORD.test(piece.text)).length;
