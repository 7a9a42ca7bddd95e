import { NodeSelection, type Transaction } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { FIRST_FIELD, focusIn } from '../parts/focus-in.ts';
import { type Insertable, put } from './insertables.ts';

/** Puts a thing in where the caret is, and goes to where it is filled in. */
export function insertInto(editor: Editor, thing: Insertable | ((tr: Transaction) => boolean)): void {
  const tr = editor.state.tr;
  const isPut = typeof thing === 'function' ? thing(tr) : put(tr, thing);
  if (!isPut) return;
  editor.view.dispatch(tr.scrollIntoView());
  goInto(editor);
}

/** Goes into what is selected: to the first field of a form, else into the text. */
export function goInto(editor: Editor): void {
  editor.view.focus();
  const { selection } = editor.state;
  if (selection instanceof NodeSelection && !selection.node.isInline)
    focusIn(editor, selection.from, FIRST_FIELD);
}
