import type { Node } from '@tiptap/pm/model';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { anchorsIn } from './anchors.ts';
import type { Card } from './store.ts';

type Placed = Pick<Card, 'id' | 'from' | 'find'>;

/** Where a card's passage lies in a document, or null. */
export function placeIn(doc: Node, { id, from, find }: Placed): number | null {
  const at = anchorsIn(doc).get(id)?.from ?? from ?? find?.(doc) ?? null;
  return at === null ? null : Math.min(at, doc.content.size);
}

/** Where it lies in the open text now. */
export const placeOf = (editor: Editor, card: Placed): number | null => placeIn(editor.state.doc, card);

/** Puts the caret into the passage of a card and shows it. @returns false when it has no place in the text */
export function goToPassage(editor: Editor, card: Placed): boolean {
  const at = placeOf(editor, card);
  if (at === null) return false;
  const { state, view } = editor;
  const node = state.doc.nodeAt(at);
  const selection =
    node && !node.isInline && NodeSelection.isSelectable(node)
      ? NodeSelection.create(state.doc, at)
      : TextSelection.near(state.doc.resolve(at), 1);
  view.dispatch(state.tr.setSelection(selection).setMeta('addToHistory', false).scrollIntoView());
  if (editor.isEditable) view.focus();
  const { node: dom } = view.domAtPos(at, 1);
  (dom instanceof Element ? dom : dom.parentElement)?.scrollIntoView({ block: 'nearest' });
  return true;
}
