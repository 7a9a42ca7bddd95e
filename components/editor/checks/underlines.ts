import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Finding } from '#lib/checks/engine/rule.ts';
import { asIs } from '../behaviour/suggesting.ts';

/** A finding where it stands in the open text; one inside data stands over the whole block. */
export type Placed = Finding & { from: number; to: number };

/** `missing`: nobody reads along now, and what was found before stands no longer. */
export type Reading = 'begins' | 'reads' | 'missing';
type Held = { found: readonly Placed[]; reading: Reading; drawn: DecorationSet };
const key = new PluginKey<Held>('underlines');
const NOTHING: Held = { found: [], reading: 'begins', drawn: DecorationSet.empty };

/** Underlines what the newsroom found, and keeps the place of each while somebody writes. */
export const Underlines = Extension.create({
  name: 'underlines',
  addProseMirrorPlugins: () => [
    new Plugin<Held>({
      key,
      state: { init: () => NOTHING, apply },
      props: { decorations: (state) => key.getState(state)?.drawn },
    }),
  ],
});

/** What is underlined now, in the order of the text. */
export const foundIn = (state: EditorState): readonly Placed[] => key.getState(state)?.found ?? NOTHING.found;

/** Whether the newsroom reads along. */
export const readingOf = (state: EditorState): Reading => key.getState(state)?.reading ?? 'begins';

/** Whether a transaction brings what a new reading found. */
export const isNewReading = (tr: Transaction): boolean => tr.getMeta(key) !== undefined;

/** Underlines this instead of what was; nothing, and says so, where nobody reads along. */
export const underline = (state: EditorState, found: readonly Placed[] | null): Transaction =>
  asIs(state.tr.setMeta(key, found).setMeta('addToHistory', false));

function apply(tr: Transaction, held: Held): Held {
  const found = tr.getMeta(key) as readonly Placed[] | null | undefined;
  if (found === null) return { ...NOTHING, reading: 'missing' };
  if (found) return { found, reading: 'reads', drawn: DecorationSet.create(tr.doc, found.map(draw)) };
  if (!tr.docChanged || held.found.length === 0) return held;
  return {
    reading: held.reading,
    // a place whose words were written over is gone until the next reading
    found: held.found.flatMap((one) => {
      const [from, to] = [tr.mapping.mapResult(one.from, 1), tr.mapping.mapResult(one.to, -1)];
      return from.deletedAcross || to.deletedAcross || from.pos >= to.pos
        ? []
        : [{ ...one, from: from.pos, to: to.pos }];
    }),
    drawn: held.drawn.map(tr.mapping, tr.doc),
  };
}

const draw = ({ from, to, severity, attribute }: Placed) => {
  const attributes = { class: `check check-${severity}` };
  return attribute === null ? Decoration.inline(from, to, attributes) : Decoration.node(from, to, attributes);
};
