import { closeHistory } from '@tiptap/pm/history';
import type { Editor } from '@tiptap/react';
import { all, decide, takenAlong } from '#lib/documents/suggestions/decide.ts';
import { type Suggested, suggestionsBetween, suggestionsIn } from '#lib/documents/suggestions/list.ts';
import type { Verdict } from '#lib/documents/suggestions/settle.ts';
import { asIs } from '../behaviour/suggesting.ts';
import { goToPassage } from '../margin/go.ts';

/** Accepts or rejects suggestions as one step that can be undone. @returns how many */
export function decideOn(editor: Editor, ids: readonly string[], verdict: Verdict): number {
  if (ids.length === 0 || !editor.isEditable) return 0;
  const decided = verdict === 'accept' ? takenAlong(editor.state.doc, ids) : ids;
  const tr = decide(closeHistory(editor.state.tr), all(decided, verdict));
  if (!tr.docChanged) return 0;
  editor.view.dispatch(asIs(tr).scrollIntoView());
  return decided.length;
}

/** The suggestions that the selection touches, or that the caret stands in or beside. */
export function here(editor: Editor): string[] {
  const { from, to } = editor.state.selection;
  return suggestionsBetween(editor.state.doc, from, to);
}

/** Goes to the first suggestion of the text. @returns whether there is one */
export function goToFirstSuggestion(editor: Editor): boolean {
  const [first] = suggestionsIn(editor.state.doc);
  return first !== undefined && goToPassage(editor, first);
}

/** Goes to the next suggestion, or the one before; after the last comes the first. @returns it, or null */
export function goToSuggestion(editor: Editor, by: 1 | -1): Suggested | null {
  const all = suggestionsIn(editor.state.doc);
  const { from } = editor.state.selection;
  const found =
    by > 0
      ? (all.find((it) => it.from > from) ?? all[0])
      : (all.findLast((it) => it.from < from && it.to < from) ?? all.at(-1));
  if (!found) return null;
  goToPassage(editor, found);
  return found;
}
