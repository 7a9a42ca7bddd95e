import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/**
 * A browser moves the caret at once and says so later; on a busy machine the next key comes before the word of it.
 * So every act in the text begins with reading where the caret stands: Enter parts the line one sees it in.
 */
export const TrueSelection = Extension.create({
  name: 'trueSelection',
  // before every other that acts on a key
  priority: 2_000,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown: tell,
          beforeinput: tell,
          compositionstart: tell,
          copy: tell,
          cut: tell,
          paste: tell,
          dragstart: tell,
        },
      },
    }),
  ],
});

// The editor's own ear: it compares with what it knows and does nothing when nothing moved.
function tell({ dom, composing }: { dom: HTMLElement; composing: boolean }): false {
  if (!composing) dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
  return false;
}
