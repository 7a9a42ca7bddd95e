import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** A heading that leaves out a level: `level` where at most `most` would follow. */
export type Skip = { pos: number; node: Node; level: number; most: number };

type Options = { say: (skip: { level: number; most: number }) => string };
const key = new PluginKey<DecorationSet>('headingOrder');

/** Says beside a heading that a level was left out. A hint, which keeps nobody from anything. */
export const HeadingOrder = Extension.create<Options>({
  name: 'headingOrder',
  addOptions: () => ({ say: () => '' }),
  addProseMirrorPlugins() {
    const { say } = this.options;
    const hints = (doc: Node) =>
      DecorationSet.create(
        doc,
        skippedLevels(doc).map(({ pos, node, level, most }) => {
          const words = say({ level, most });
          return Decoration.node(pos, pos + node.nodeSize, { 'data-hint': words, 'aria-description': words });
        }),
      );
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_config, { doc }) => hints(doc),
          apply: (tr, held) => (tr.docChanged ? hints(tr.doc) : held),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});

/** The headings of the body that leave out a level below the headline, which is the first. */
export function skippedLevels(doc: Node): Skip[] {
  const skips: Skip[] = [];
  doc.forEach((part, start) => {
    if (part.type.name !== 'body') return;
    let above = 1;
    part.forEach((node, offset) => {
      if (node.type.name !== 'heading') return;
      const level: number = node.attrs.level;
      if (level > above + 1) skips.push({ pos: start + 1 + offset, node, level, most: above + 1 });
      above = level;
    });
  });
  return skips;
}
