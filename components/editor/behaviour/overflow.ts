import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { LENGTHS, type Measured } from '#lib/documents/tally.ts';

const key = new PluginKey<DecorationSet>('overflow');

/** Shows which words of headline and standfirst are too many. They stay in the text: nothing is ever cut. */
export const Overflow = Extension.create({
  name: 'overflow',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key,
        state: {
          init: (_config, state) => overflowOf(state),
          apply: (tr, before, _old, state) => (tr.docChanged ? overflowOf(state) : before),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});

/** The words beyond the length of their part, as decorations. Pure. */
export function overflowOf({ doc }: Pick<EditorState, 'doc'>): DecorationSet {
  const over: Decoration[] = [];
  doc.forEach((part, pos) => {
    const from = beyond(part, pos);
    if (from !== null) over.push(Decoration.inline(from, pos + part.nodeSize - 1, { class: 'sheet-over' }));
  });
  return DecorationSet.create(doc, over);
}

// Headline and standfirst hold text and nothing else: a character is a place.
function beyond(part: Node, pos: number): number | null {
  const most = LENGTHS[part.type.name as Measured];
  return most && part.content.size > most ? pos + 1 + most : null;
}
