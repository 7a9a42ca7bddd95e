import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { finder, type Match, type Sought } from './matches.ts';

/** What is being sought, where it stands, and which of the places one is at; `current` is -1 before the first. */
export type Finding = {
  sought: Sought | null;
  matches: readonly Match[];
  current: number;
};

type Held = Finding & { find: ReturnType<typeof finder>; drawn: DecorationSet };
type Order = { sought: Sought | null } | { current: number };

const key = new PluginKey<Held>('find');
const NOTHING: Held = {
  sought: null,
  matches: [],
  current: -1,
  find: () => [],
  drawn: DecorationSet.empty,
};

/** Marks every place where the sought words stand. */
export const Find = Extension.create({
  name: 'find',
  addProseMirrorPlugins: () => [findPlugin()],
});

export function findPlugin(): Plugin {
  return new Plugin<Held>({
    key,
    state: { init: () => NOTHING, apply },
    props: { decorations: (state) => key.getState(state)?.drawn },
  });
}

/** What is sought and found in a text. */
export function findingIn(state: EditorState): Finding {
  return key.getState(state) ?? NOTHING;
}

/** Seeks other words, or nothing any more. The current place is the first at or after the caret. */
export function seek(state: EditorState, sought: Sought | null): Transaction {
  return state.tr.setMeta(key, { sought } satisfies Order).setMeta('addToHistory', false);
}

/** Goes to a place by its number. */
export function goTo(state: EditorState, current: number): Transaction {
  return state.tr.setMeta(key, { current } satisfies Order).setMeta('addToHistory', false);
}

/** The number of the place after or before the current one, around the end. */
export function nextOf({ matches, current }: Finding, direction: 1 | -1): number {
  const { length } = matches;
  if (!length) return -1;
  if (current < 0) return direction === 1 ? 0 : length - 1;
  return (current + direction + length) % length;
}

function apply(tr: Transaction, held: Held, _before: EditorState, state: EditorState): Held {
  const order = tr.getMeta(key) as Order | undefined;
  if (order && 'sought' in order) {
    if (!order.sought?.words) return NOTHING;
    const find = finder(order.sought);
    const matches = find(tr.doc);
    return draw(
      { sought: order.sought, find, matches, current: firstFrom(matches, state.selection.from) },
      tr,
    );
  }
  if (order) return draw({ ...held, current: order.current }, tr);
  if (!tr.docChanged || !held.sought) return held;
  const matches = held.find(tr.doc);
  const was = held.matches[held.current];
  const current = was ? firstFrom(matches, tr.mapping.map(was.from)) : -1;
  return draw({ ...held, matches, current }, tr);
}

function firstFrom(matches: readonly Match[], pos: number): number {
  if (!matches.length) return -1;
  const next = matches.findIndex(({ from }) => from >= pos);
  return next < 0 ? 0 : next;
}

function draw(finding: Omit<Held, 'drawn'>, { doc }: Transaction): Held {
  const drawn = finding.matches.map(({ from, to, isData }, index) => {
    const attributes = { class: index === finding.current ? 'found found-now' : 'found' };
    return isData ? Decoration.node(from, to, attributes) : Decoration.inline(from, to, attributes);
  });
  return { ...finding, drawn: DecorationSet.create(doc, drawn) };
}
