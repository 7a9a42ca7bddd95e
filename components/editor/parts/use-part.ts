'use client';

import { closeHistory } from '@tiptap/pm/history';
import type { Transaction } from '@tiptap/pm/state';
import type { NodeViewProps } from '@tiptap/react';
import { useMemo, useRef, useSyncExternalStore } from 'react';
import { MoveStep } from '#lib/documents/steps/move.ts';
import { useWriting } from '../context.ts';
import { carryDrafts, type Drafts, draftsOf, onDrafts, timesBroughtBack } from './drafts.ts';
import { focusIn } from './focus-in.ts';

export type Part = {
  editable: boolean;
  /** What is typed and not in the text, by field. */
  drafts: () => Drafts;
  /** Sets one attribute as a step of its own, so that two people may fill in two fields at once. */
  set: (name: string, value: unknown) => void;
  /** Sets several attributes at once, as one thing to undo. */
  setAll: (values: Readonly<Record<string, unknown>>) => void;
  /** One visit to a field is one thing to undo. */
  visit: () => void;
  /** Takes the part away, and the list around it when it was the last; `also` may change more in the same step back. */
  remove: (also?: (tr: Transaction) => void) => void;
  /** Moves the part one place up (-1) or down (1) in its list, and keeps the focus on it. */
  move: (by: -1 | 1) => void;
};

const LISTS = ['contacts', 'helplines', 'keyFigures', 'gallery'];
let visits = 0;

/** What a form in the text does to its node. */
export function usePart({ editor, getPos, node }: NodeViewProps): Part {
  const { editable } = useWriting();
  const visit = useRef(0);
  const now = useRef(node);
  useBroughtBack();
  carryDrafts(now.current, node);
  now.current = node;
  return useMemo(
    () => ({
      editable,
      drafts: () => draftsOf(now.current),
      set(name, value) {
        const pos = getPos();
        if (pos === undefined || !editable) return;
        // prosemirror-history keeps together what carries the same mark of one composition.
        editor.view.dispatch(
          editor.state.tr.setNodeAttribute(pos, name, value).setMeta('composition', -visit.current),
        );
      },
      setAll(values) {
        const pos = getPos();
        if (pos === undefined || !editable) return;
        const { tr } = editor.state;
        for (const [name, value] of Object.entries(values)) tr.setNodeAttribute(pos, name, value);
        editor.view.dispatch(closeHistory(tr));
      },
      visit() {
        visits += 1;
        visit.current = visits;
      },
      remove(also) {
        const pos = getPos();
        if (pos === undefined) return;
        const $pos = editor.state.doc.resolve(pos);
        const alone = $pos.parent.childCount === 1 && LISTS.includes($pos.parent.type.name);
        const [from, to] = alone
          ? [$pos.before(), $pos.after()]
          : [pos, pos + ($pos.nodeAfter?.nodeSize ?? 0)];
        const tr = editor.state.tr;
        also?.(tr);
        editor.view.dispatch(tr.deleteRange(from, to).scrollIntoView());
        editor.view.focus();
      },
      move(by) {
        const pos = getPos();
        if (pos === undefined || !editable) return;
        const $pos = editor.state.doc.resolve(pos);
        const size = $pos.nodeAfter?.nodeSize ?? 0;
        const neighbour = by < 0 ? $pos.nodeBefore : editor.state.doc.resolve(pos + size).nodeAfter;
        if (!neighbour) return;
        const at = by < 0 ? pos - neighbour.nodeSize : pos + size + neighbour.nodeSize;
        editor.view.dispatch(editor.state.tr.step(new MoveStep(pos, pos + size, at)));
        const again = ['[data-move=up]', '[data-move=down]'];
        focusIn(editor, by < 0 ? at : at - size, by < 0 ? again : again.reverse());
      },
    }),
    [editor, editable, getPos],
  );
}

/** Draws a part anew when what was half typed before the page was loaded is put back into its fields. */
export const useBroughtBack = (): number => useSyncExternalStore(onDrafts, timesBroughtBack, () => 0);
