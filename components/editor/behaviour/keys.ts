import { Extension } from '@tiptap/core';
import { type EditorState, NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state';

const SINGLE = ['headline', 'standfirst'];

/** Keys that follow the parts of a release: Enter leaves a one-line part, Select all takes the part one is in. */
export const PartKeys = Extension.create({
  name: 'partKeys',
  priority: 200,
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { state, view } = this.editor;
        if (!SINGLE.includes(state.selection.$from.parent.type.name)) return false;
        const next = nextTextPlace(state);
        if (next !== null)
          view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, next)).scrollIntoView());
        return true;
      },
      // There are no line breaks inside a paragraph.
      'Shift-Enter': () => this.editor.commands.enter(),
      'Mod-a': () => {
        const { state, view } = this.editor;
        const [from, to] = partAround(state);
        view.dispatch(
          state.tr.setSelection(TextSelection.between(state.doc.resolve(from), state.doc.resolve(to))),
        );
        return true;
      },
    };
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          // A card that is chosen is not replaced by the letter one types; only Delete takes it away.
          handleTextInput: ({ state }) => state.selection instanceof NodeSelection,
        },
      }),
    ];
  },
});

function nextTextPlace({ doc, selection }: EditorState): number | null {
  let found: number | null = null;
  doc.nodesBetween(selection.$from.after(1), doc.content.size, (node, pos) => {
    if (found === null && node.isTextblock) found = pos + 1;
    return found === null;
  });
  return found;
}

// The inside of headline, standfirst or body; in the end matter, of the part of it.
function partAround({ selection: { $from } }: EditorState): [number, number] {
  const depth = $from.node(1)?.type.name === 'endMatter' && $from.depth > 1 ? 2 : 1;
  return $from.depth >= depth ? [$from.start(depth), $from.end(depth)] : [$from.pos, $from.pos];
}
