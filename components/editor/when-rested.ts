import type { Editor } from '@tiptap/react';

/**
 * Does this whenever the text (or, where asked, the selection too) has changed and then rested for so many milliseconds;
 * with `first` once after the first rest in any case.
 * @returns what ends it
 */
export function whenRested(
  editor: Editor,
  ms: number,
  work: () => void,
  { selection = false, first = false } = {},
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(work, ms);
  };
  const changed = ({ transaction }: { transaction: { docChanged: boolean } }) => {
    if (transaction.docChanged) later();
  };
  if (first) later();
  editor.on('transaction', changed);
  if (selection) editor.on('selectionUpdate', later);
  return () => {
    clearTimeout(timer);
    editor.off('transaction', changed);
    editor.off('selectionUpdate', later);
  };
}
