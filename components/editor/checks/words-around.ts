import type { Node } from '@tiptap/pm/model';
import type { Placed } from './underlines.ts';

const SHORT = 14;
const MOST = 16;

/** The rest of the words a short finding stands in, so that one sees which of many apostrophes is meant. */
export function wordsAround(
  doc: Node,
  { from, to, attribute, text }: Placed,
): { before: string; after: string } {
  if (attribute !== null || text.length > SHORT || to > doc.content.size) return { before: '', after: '' };
  const $from = doc.resolve(from);
  const line = $from.parent.textBetween(0, $from.parent.content.size, null, '\ufffc');
  const start = $from.parentOffset;
  const end = start + (to - from);
  return {
    before: /\S*\s?\S*$/.exec(line.slice(Math.max(0, start - MOST), start))?.[0].trimStart() ?? '',
    after: /^\S*\s?\S*/.exec(line.slice(end, end + MOST))?.[0].trimEnd() ?? '',
  };
}
