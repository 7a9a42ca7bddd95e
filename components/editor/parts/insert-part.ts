import { TextSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { newName } from '../session/keys.ts';
import { FIRST_FIELD, focusIn } from './focus-in.ts';

/** The blocks that are filled in: as forms, or as a frame to write in. */
export const FITTED = ['keyFigures', 'factBox', 'image', 'file', 'embed'] as const;
export type FittedPart = (typeof FITTED)[number];

/**
 * Puts a new block where the caret is, in place of an empty paragraph, else after the block one is in, and goes to its
 * first field. Outside of the body it goes to the body's end.
 */
export function insertPart(editor: Editor, part: FittedPart | 'divider'): void {
  const { state } = editor;
  const made = newPart(editor, part);
  const place = placeIn(editor);
  if (!made || !place) return;
  const tr = state.tr.replaceWith(place.from, place.to, made);
  const after = place.from + made.nodeSize;
  // Nobody can write below a block that ends the body.
  const isLast = !tr.doc.resolve(after).nodeAfter;
  if (isLast) tr.insert(after, state.schema.node('paragraph'));
  if (part === 'factBox') tr.setSelection(TextSelection.create(tr.doc, place.from + 2));
  else if (part === 'divider') tr.setSelection(TextSelection.near(tr.doc.resolve(after), 1));
  editor.view.dispatch(tr.scrollIntoView());
  if (part === 'factBox' || part === 'divider') editor.view.focus();
  else focusIn(editor, place.from, FIRST_FIELD);
}

function newPart({ schema }: Editor, part: FittedPart | 'divider') {
  if (part === 'keyFigures') return schema.node(part, null, schema.node('keyFigure', { id: newName() }));
  return schema.nodes[part]?.createAndFill() ?? null;
}

function placeIn({ state }: Editor): { from: number; to: number } | null {
  const { $from } = state.selection;
  if ($from.node(1)?.type.name === 'body' && $from.depth > 1) {
    const block = $from.node(2);
    const [before, after] = [$from.before(2), $from.after(2)];
    const isEmpty = block.type.name === 'paragraph' && block.content.size === 0;
    return { from: isEmpty ? before : after, to: after };
  }
  let end: number | null = null;
  state.doc.forEach((node, offset) => {
    if (node.type.name === 'body') end = offset + node.nodeSize - 1;
  });
  if ($from.node(1)?.type.name === 'body') return { from: state.selection.to, to: state.selection.to };
  return end === null ? null : { from: end, to: end };
}
