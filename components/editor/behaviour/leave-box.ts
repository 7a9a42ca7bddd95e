import { Extension } from '@tiptap/core';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';

/** Enter in an empty last paragraph of a fact box goes on below the box; Backspace in an empty box takes it away. */
export const LeaveBox = Extension.create({
  name: 'leaveBox',
  priority: 150,
  addKeyboardShortcuts() {
    const by = (change: (state: EditorState) => Transaction | null) => () => {
      const tr = change(this.editor.state);
      if (tr) this.editor.view.dispatch(tr.scrollIntoView());
      return tr !== null;
    };
    return { Enter: by(goBelow), Backspace: by(takeAway) };
  },
});

/** Leaves the box by its empty last paragraph, which goes; null anywhere else. */
export function goBelow(state: EditorState): Transaction | null {
  const box = emptyEndOfBox(state);
  if (!box || box.only) return null;
  const tr = state.tr.delete(box.from, box.to);
  const below = tr.mapping.map(box.end);
  tr.insert(below, state.schema.node('paragraph'));
  return tr.setSelection(TextSelection.create(tr.doc, below + 1));
}

/** Makes an ordinary paragraph of a box in which nothing was written; null anywhere else. */
export function takeAway(state: EditorState): Transaction | null {
  const box = emptyEndOfBox(state);
  if (!box?.only) return null;
  const tr = state.tr.replaceWith(box.start, box.end, state.schema.node('paragraph'));
  return tr.setSelection(TextSelection.create(tr.doc, box.start + 1));
}

function emptyEndOfBox({ selection }: EditorState) {
  const { $from, empty } = selection;
  const depth = $from.depth - 1;
  const box = depth > 0 ? $from.node(depth) : null;
  if (!empty || box?.type.name !== 'factBox' || $from.parent.type.name !== 'paragraph') return null;
  if ($from.parent.content.size > 0 || $from.index(depth) < box.childCount - 1) return null;
  return {
    from: $from.before(),
    to: $from.after(),
    start: $from.before(depth),
    end: $from.after(depth),
    only: box.childCount === 1,
  };
}
