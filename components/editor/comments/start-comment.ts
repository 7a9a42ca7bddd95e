import type { Editor } from '@tiptap/react';
import { flushSync } from 'react-dom';
import { newKey } from '../session/keys.ts';
import { tie, untie } from './passages.ts';
import { quoteOf, spanToComment } from './quote.ts';
import type { Talk } from './talk.ts';

/**
 * Begins a comment on what is selected. Where words can be marked they are tied at once: so the comment's place follows
 * the text while it is being written, and through a reload. A mark without a thread is nobody's.
 * @returns the id of the thread it becomes
 */
export function startComment(editor: Editor, talk: Talk, mayMark: boolean): string {
  const { state, view } = editor;
  const span = spanToComment(state);
  const thread = newKey();
  const quote = quoteOf(state.doc, span);
  const tr = mayMark ? tie(state, thread, span) : null;
  if (tr) view.dispatch(tr);
  // Drawn at once, so that its field can take the next letter.
  flushSync(() => {
    talk.begin({ id: newKey(), kind: 'start', thread, quote });
  });
  return thread;
}

/** Lets go of a comment that was begun, its words and its mark. */
export function dropComment(editor: Editor | null, talk: Talk, draft: { id: string; thread: string }): void {
  talk.letGo(draft.id);
  const tr = editor && untie(editor.state, draft.thread);
  if (tr) editor.view.dispatch(tr);
}
