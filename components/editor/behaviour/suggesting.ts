import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import {
  type EditorState,
  NodeSelection,
  Plugin,
  PluginKey,
  Selection,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import { Mapping, type Step, Transform } from '@tiptap/pm/transform';
import { judge, type Remembered, touchedBy } from '#lib/documents/suggestions/judge.ts';
import { ownIds } from '#lib/documents/suggestions/own-ids.ts';
import type { Placed, Suggester } from '#lib/documents/suggestions/pen.ts';
import { suggest } from '#lib/documents/suggestions/suggest.ts';
import { inOwnName } from '#lib/documents/suggestions/typed.ts';
import { annotates } from '#lib/documents/working.ts';
import { newName } from '../session/keys.ts';

type Mode = { on: boolean };
const key = new PluginKey<Mode>('suggesting');
const AS_IS = 'suggesting$asIs';

/** Why a change was not made: it does not fit into a release, or it would say something in somebody else's name. */
export type NotMade = 'unfit' | 'another';
type Options = { memberId: string; onRefused: (why: NotMade) => void };

/** Turns what one does into suggestions while the mode is on; while it is off, keeps one's words out of others' suggestions. */
export const Suggesting = Extension.create<Options>({
  name: 'suggesting',
  // It stands before every other extension that looks at what is dispatched.
  priority: 1_000,
  addOptions: () => ({ memberId: '', onRefused: () => {} }),
  addProseMirrorPlugins: () => [
    new Plugin<Mode>({
      key,
      state: {
        init: () => ({ on: false }),
        apply: (tr, mode) => (tr.getMeta(key) as Mode | undefined) ?? mode,
      },
      props: {
        handleDOMEvents: {
          // Words that are to be struck stay in the page: an input method must not take them for its own.
          compositionstart: (view) => {
            if (isSuggesting(view.state) && !view.state.selection.empty)
              view.dispatch(view.state.tr.deleteSelection());
            return false;
          },
        },
        attributes: (state): Record<string, string> => (isSuggesting(state) ? { 'data-suggesting': '' } : {}),
      },
    }),
  ],
  dispatchTransaction({ transaction, next }) {
    const { state } = this.editor;
    if (!isOwn(transaction, state)) return next(transaction);
    const { memberId, onRefused } = this.options;
    const suggester = suggesterOf(memberId);
    const memory = memoryOf(this.editor);
    const pass = (tr: Transaction) => {
      const judged = judgedOwn(tr, suggester.owns, memory);
      for (const [id, remembered] of judged ?? []) memory.set(id, remembered);
      if (judged) next(tr);
      return judged !== null;
    };
    // What the newsroom has read itself, or this page has judged before, passes as it is.
    if (transaction.getMeta(AS_IS)) return pass(transaction) ? undefined : next(transaction);
    if (transaction.getMeta('history$')) return pass(transaction) ? undefined : onRefused('another');
    const steps = inOwnName(transaction);
    if (!isSuggesting(state) && pass(steps ? written(transaction, state, steps) : transaction)) return;
    // What cannot be written where something is only suggested can be suggested there.
    const made = suggested(transaction, state, steps ?? transaction.steps, suggester);
    if (!made) onRefused('unfit');
    else if (!pass(made)) onRefused('another');
  },
});

const memories = new WeakMap<object, Map<string, Remembered>>();

function memoryOf(editor: object): Map<string, Remembered> {
  const memory = memories.get(editor) ?? new Map<string, Remembered>();
  memories.set(editor, memory);
  return memory;
}

/**
 * Judges a change of one's own as the newsroom will: what it makes of others' suggestions.
 * @returns what is to be remembered of each, or null when it would say something in another's name
 */
export function judgedOwn(
  tr: Pick<Transaction, 'docs' | 'doc' | 'steps'>,
  owns: (id: string) => boolean,
  memory: ReadonlyMap<string, Remembered>,
): Map<string, Remembered> | null {
  const docs = [...tr.docs, tr.doc];
  const all = new Map<string, Remembered>();
  for (const [id, touch] of touchedBy(docs, tr.steps)) {
    if (owns(id)) continue;
    const judged = judge(id, touch, docs, tr.steps, memory.get(id) ?? null);
    if (!judged) return null;
    all.set(id, judged);
  }
  return all;
}

export const isSuggesting = (state: EditorState): boolean => key.getState(state)?.on ?? false;

/** Turns the mode on or off. */
export const setSuggesting = (tr: Transaction, on: boolean): Transaction =>
  tr.setMeta(key, { on }).setMeta('addToHistory', false);

/** Marks a transaction as one that is neither writing nor suggesting: deciding, taking up what was left unsent, a file. */
export const asIs = (tr: Transaction): Transaction => tr.setMeta(AS_IS, true);

/** Which suggestions are a member's, told by their ids: no round trip, and so without a network too. */
export function suggesterOf(memberId: string): Suggester {
  const own = ownIds(memberId);
  return { owns: (id) => id.startsWith(own), newId: () => `${own}${newName()}` };
}

// Not what others wrote, nor what is only said about words.
function isOwn(tr: Transaction, state: EditorState): boolean {
  return (
    tr.docChanged &&
    tr.before === state.doc &&
    tr.getMeta('rebased') === undefined &&
    !tr.steps.every(annotates)
  );
}

function written(tr: Transaction, state: EditorState, steps: readonly Step[]): Transaction {
  const own = state.tr;
  for (const step of steps) own.step(step);
  return alike(own, tr, (selection) => Selection.fromJSON(own.doc, selection.toJSON()));
}

function suggested(
  tr: Transaction,
  state: EditorState,
  steps: readonly Step[],
  suggester: Suggester,
): Transaction | null {
  const wish = new Transform(state.doc);
  for (const step of steps) wish.step(step);
  const made = suggest(() => state.tr, wish, suggester);
  if (!made) return null;
  const place = placing(made, tr, state);
  return alike(made.tr, tr, (selection) => selectionIn(made.tr.doc, selection, place));
}

// Everything else about it stays: where it comes from, whether it can be undone, what is typed next.
function alike(made: Transaction, tr: Transaction, select: (selection: Selection) => Selection): Transaction {
  made.setSelection(select(tr.selection));
  for (const [name, value] of Object.entries((tr as unknown as { meta: Record<string, unknown> }).meta))
    made.setMeta(name, value);
  made.setTime(tr.time);
  if (tr.storedMarksSet) made.setStoredMarks(tr.storedMarks);
  if (tr.scrolledIntoView) made.scrollIntoView();
  return made;
}

/** Where a place of the wished text is among the suggestions. */
function placing(
  { tr: made, placed }: { tr: Transaction; placed: readonly Placed[] },
  tr: Transaction,
  state: EditorState,
): (pos: number) => number {
  const back = new Mapping([...tr.mapping.maps].reverse().map((map) => map.invert()));
  // Struck words stay: Delete goes on behind them, Backspace before them.
  const { empty, from } = state.selection;
  const isForwards = empty && tr.steps.length > 0 && isDeletedAfter(tr, from);
  return (pos) => {
    const inside = placed.findLast(({ newFrom, newTo }) => pos > newFrom && pos <= newTo);
    if (inside) {
      const after = made.mapping.slice(inside.step + 1);
      return after.map(inside.at + pos - inside.newFrom, -1);
    }
    const before = back.map(pos, isForwards ? 1 : -1);
    return made.mapping.map(before, isForwards ? 1 : -1);
  };
}

function isDeletedAfter(tr: Transaction, caret: number): boolean {
  let isAfter = false;
  tr.mapping.maps[0]?.forEach((from, to) => {
    isAfter ||= from === caret && to > caret;
  });
  return isAfter;
}

function selectionIn(doc: Node, selection: Selection, place: (pos: number) => number): Selection {
  const at = (pos: number) => doc.resolve(Math.max(0, Math.min(doc.content.size, place(pos))));
  if (selection instanceof NodeSelection) {
    const $at = at(selection.from);
    const node = $at.nodeAfter;
    return node && NodeSelection.isSelectable(node)
      ? NodeSelection.create(doc, $at.pos)
      : Selection.near($at);
  }
  if (selection.empty) return Selection.near(at(selection.head), -1);
  return TextSelection.between(at(selection.anchor), at(selection.head));
}
