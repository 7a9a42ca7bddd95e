import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { numbersInGroups } from '#lib/documents/draw/number-groups.ts';
import { directionOf, type Language } from '#lib/languages.ts';

type Options = { language: Language };

/** In a text from right to left, numbers that come in groups stand in the order they are dialled and read in. */
export const NumbersInOrder = Extension.create<Options>({
  name: 'numbersInOrder',
  addOptions: () => ({ language: 'en' }),
  addProseMirrorPlugins() {
    if (directionOf(this.options.language) !== 'rtl') return [];
    const key = new PluginKey<DecorationSet>('numbersInOrder');
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_, { doc }) => inOrder(doc),
          apply: (tr, held) => (tr.docChanged ? inOrder(tr.doc) : held),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});

function inOrder(doc: Node): DecorationSet {
  const drawn: Decoration[] = [];
  doc.descendants((block, at) => {
    if (!block.isTextblock) return true;
    for (const { from, to } of groupsOf(block))
      drawn.push(Decoration.inline(at + 1 + from, at + 1 + to, { dir: 'ltr' }));
    return false;
  });
  return DecorationSet.create(doc, drawn);
}

// A key changes one block; the others are read once.
const read = new WeakMap<Node, { from: number; to: number }[]>();

/** Where numbers in groups stand in a block of text, from its start. */
export function groupsOf(block: Node): { from: number; to: number }[] {
  const before = read.get(block);
  if (before) return before;
  const text = block.textBetween(0, block.content.size, undefined, '\ufffc');
  const groups = numbersInGroups(text).map(({ number, index }) => ({
    from: index,
    to: index + number.length,
  }));
  read.set(block, groups);
  return groups;
}
