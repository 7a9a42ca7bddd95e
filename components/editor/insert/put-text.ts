import { wrapRangeInList } from '@tiptap/pm/schema-list';
import type { Transaction } from '@tiptap/pm/state';
import { findWrapping } from '@tiptap/pm/transform';

/** Makes the lines of the selection paragraphs. */
export const putParagraph = (tr: Transaction): boolean => setType(tr, 'paragraph', null);

/** Makes the lines of the selection headings of a level. */
export const putHeading =
  (level: 2 | 3 | 4) =>
  (tr: Transaction): boolean =>
    setType(tr, 'heading', { level });

/** Makes the paragraphs of the selection a list. */
export const putList =
  (list: 'bulletList' | 'orderedList') =>
  (tr: Transaction): boolean => {
    const { $from, $to } = tr.selection;
    const type = tr.doc.type.schema.nodes[list];
    const range = $from.blockRange($to);
    if (!type || !range || range.parent.type.name === 'listItem' || !inText(tr)) return false;
    if ($from.parent.type.name === 'heading' && !setType(tr, 'paragraph', null)) return false;
    const now = tr.selection.$from.blockRange(tr.selection.$to);
    return Boolean(now && wrapRangeInList(tr, now, type));
  };

/** Puts the paragraphs of the selection into a quote or a fact box. */
export const putInBox =
  (box: 'quote' | 'factBox') =>
  (tr: Transaction): boolean => {
    const { $from, $to } = tr.selection;
    const type = tr.doc.type.schema.nodes[box];
    const range = inText(tr) ? $from.blockRange($to) : null;
    const wrapping = range && type && findWrapping(range, type);
    if (!wrapping) return false;
    tr.wrap(range, wrapping);
    return true;
  };

function setType(tr: Transaction, name: string, attrs: Record<string, unknown> | null): boolean {
  const { from, to, $from } = tr.selection;
  const type = tr.doc.type.schema.nodes[name];
  if (!type || !inText(tr)) return false;
  const outer = $from.node(-1);
  if (!outer.canReplaceWith($from.index(-1), $from.indexAfter(-1), type)) return false;
  tr.setBlockType(from, to, type, attrs);
  return true;
}

function inText({ selection: { $from } }: Transaction): boolean {
  return ['paragraph', 'heading'].includes($from.parent.type.name);
}
