import type { EditorState } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';

/**
 * A place in the text that stays where it is while others, or oneself, write on: behind what is put in exactly there, or
 * with `side` -1 before it.
 */
export function holdPlace(
  editor: Editor,
  pos: number | null,
  side: 1 | -1 = 1,
): { now: () => number; release: () => void } {
  let at = pos ?? editor.state.selection.from;
  const move = ({ transaction }: { transaction: EditorState['tr'] }) => {
    at = transaction.mapping.map(at, side);
  };
  editor.on('transaction', move);
  return { now: () => at, release: () => void editor.off('transaction', move) };
}
