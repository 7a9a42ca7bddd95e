import { tokenize } from '../documents/diff/words.ts';
import { compareDocuments, type Run } from '../documents/diff.ts';
import { canonical, filledIn, type NodeJson } from '../documents/parse.ts';

/** How many words a minor edition may change, what was there and what is there now each counted. */
export const MOST_WORDS = 12;

const WORD = /[\p{L}\p{N}]/u;
const NUMBER = /\p{N}/u;
// An address that is written out, of a page or a mailbox.
const ADDRESS = /@|:\/\/|\p{L}\.\p{Ll}/u;
const BETWEEN = /[\s()<>«»“”"]+/u;
const BARE = /[\p{L}\p{N}].*[\p{L}\p{N}]/su;
// What is written in words though it is no text block.
const MENDABLE = ['image.alt', 'image.caption'];

/**
 * Whether two texts differ by no more than mistakes of writing: a few words of running text, no number, no link or
 * address, nothing added, moved or taken out as a whole, nothing that is data. What readers may have used, they must be
 * told about. Pure.
 */
export function isMinor(before: NodeJson, after: NodeJson): boolean {
  if (canonical(frameOf(filledIn(before))) !== canonical(frameOf(filledIn(after)))) return false;
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

/** A document without its words: all that must stay as it was. */
function frameOf({ type, attrs = {}, marks = [], content = [] }: NodeJson): unknown {
  return {
    type,
    marks,
    attrs: Object.fromEntries(
      Object.entries(attrs).map(([name, value]) =>
        MENDABLE.includes(`${type}.${name}`) ? [name, addressesIn(String(value))] : [name, value],
      ),
    ),
    addresses: addressesIn(content.map(({ text }) => text ?? ' ').join('')),
    content: content.flatMap((child, place) => {
      if (child.type !== 'text') return [frameOf(child)];
      const ties = tiesOf(child);
      const before = content[place - 1];
      const goesOn = before?.type === 'text' && canonical(tiesOf(before)) === canonical(ties);
      return ties.length === 0 || goesOn ? [] : [ties];
    }),
  };
}

// The marks that say something: a link, a figure, a language. Bold and italic say nothing by themselves.
const tiesOf = ({ marks = [] }: NodeJson) => marks.filter(({ attrs }) => attrs !== undefined);

const addressesIn = (text: string): string[] =>
  text
    .split(BETWEEN)
    .filter((piece) => ADDRESS.test(piece))
    .map((piece) => BARE.exec(piece)?.[0] ?? piece);

// A change of marks alone is no mistake of writing.
function isAllowed({ kind, text }: Run): boolean {
  if (kind === 'restyle') return false;
  return kind === 'same' || !NUMBER.test(text);
}

const countWords = ({ kind, text }: Run): number =>
  kind === 'same' ? 0 : tokenize(text).filter((piece) => WORD.test(piece.text)).length;
