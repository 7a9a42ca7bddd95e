import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Finding } from '#lib/checks/engine/rule.ts';
import type { Left } from '#lib/checks/frozen.ts';
import { asIs } from '../behaviour/suggesting.ts';

/** A finding where it stands in the open text; one inside data stands over the whole block. */
export type Placed = Finding & { from: number; to: number };

/** A finding that somebody lets stand. */
export type LetStand = Placed & { left: Left };

/** What is let stand in the release, by print, and the number that is at. */
export type LeftHere = { version: number; byPrint: ReadonlyMap<string, Left> };

/** `missing`: nobody reads along now, and what was found before stands no longer. */
export type Reading = 'begins' | 'reads' | 'missing';
type Held = {
  /** All that was read, and the two it is parted into. */
  read: readonly Placed[];
  found: readonly Placed[];
  kept: readonly LetStand[];
  left: LeftHere;
  reading: Reading;
  drawn: DecorationSet;
};
type News = { found: readonly Placed[] | null } | { left: LeftHere };

const key = new PluginKey<Held>('underlines');
const NOTHING: Held = {
  read: [],
  found: [],
  kept: [],
  left: { version: -1, byPrint: new Map() },
  reading: 'begins',
  drawn: DecorationSet.empty,
};

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

/** What was found and is let stand, in the order of the text. */
export const keptIn = (state: EditorState): readonly LetStand[] => key.getState(state)?.kept ?? NOTHING.kept;

/** The number at which what is let stand is known here; -1 before it is known. */
export const leftVersion = (state: EditorState): number => key.getState(state)?.left.version ?? -1;

/** Whether the newsroom reads along. */
export const readingOf = (state: EditorState): Reading => key.getState(state)?.reading ?? 'begins';

/** Whether a transaction brings what a new reading found, or what is let stand of it. */
export const isNewReading = (tr: Transaction): boolean => tr.getMeta(key) !== undefined;

/** Underlines this instead of what was; nothing, and says so, where nobody reads along. */
export const underline = (state: EditorState, found: readonly Placed[] | null): Transaction =>
  saying(state, { found });

/** Says what is let stand: it is not underlined. */
export const letStand = (state: EditorState, left: LeftHere): Transaction => saying(state, { left });

const saying = (state: EditorState, news: News) =>
  asIs(state.tr.setMeta(key, news).setMeta('addToHistory', false));

function apply(tr: Transaction, held: Held): Held {
  const news = tr.getMeta(key) as News | undefined;
  if (news && 'left' in news) return part(tr, { ...held, left: news.left });
  if (news?.found === null) return { ...NOTHING, left: held.left, reading: 'missing' };
  if (news?.found) return part(tr, { ...held, read: news.found, reading: 'reads' });
  if (!tr.docChanged || held.read.length === 0) return held;
  const moved = <T extends Placed>(all: readonly T[]) => all.flatMap((one) => follow(one, tr));
  return {
    ...held,
    read: moved(held.read),
    found: moved(held.found),
    kept: moved(held.kept),
    drawn: held.drawn.map(tr.mapping, tr.doc),
  };
}

function part(tr: Transaction, held: Held): Held {
  const { byPrint } = held.left;
  const found = held.read.filter(({ print }) => !byPrint.has(print));
  const kept = held.read.flatMap((one) => {
    const left = byPrint.get(one.print);
    return left ? [{ ...one, left }] : [];
  });
  return { ...held, found, kept, drawn: DecorationSet.create(tr.doc, found.map(draw)) };
}

// A place whose words were written over is gone until the next reading.
function follow<T extends Placed>(one: T, { mapping }: Transaction): T[] {
  const [from, to] = [mapping.mapResult(one.from, 1), mapping.mapResult(one.to, -1)];
  const isGone = from.deletedAcross || to.deletedAcross || from.pos >= to.pos;
  return isGone ? [] : [{ ...one, from: from.pos, to: to.pos }];
}

const draw = ({ from, to, severity, attribute }: Placed) => {
  const attributes = { class: `check check-${severity}` };
  return attribute === null ? Decoration.inline(from, to, attributes) : Decoration.node(from, to, attributes);
};
