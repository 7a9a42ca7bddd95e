'use client';

import type { NodeViewProps } from '@tiptap/react';
import { useMemo, useRef } from 'react';
import { useWriting } from '../context.ts';

export type Part = {
  editable: boolean;
  /** Sets one attribute as a step of its own, so that two people may fill in two fields at once. */
  set: (name: string, value: unknown) => void;
  /** One visit to a field is one thing to undo. */
  visit: () => void;
  /** Takes the part away, and the list around it when it was the last. */
  remove: () => void;
};

let visits = 0;

/** What a form in the text does to its node. */
export function usePart({ editor, getPos }: NodeViewProps): Part {
  const { editable } = useWriting();
  const visit = useRef(0);
  return useMemo(
    () => ({
      editable,
      set(name, value) {
        const pos = getPos();
        if (pos === undefined || !editable) return;
        // prosemirror-history keeps together what carries the same mark of one composition.
        editor.view.dispatch(
          editor.state.tr.setNodeAttribute(pos, name, value).setMeta('composition', -visit.current),
        );
      },
      visit() {
        visits += 1;
        visit.current = visits;
      },
      remove() {
        const pos = getPos();
        if (pos === undefined) return;
        const $pos = editor.state.doc.resolve(pos);
        const alone =
          $pos.parent.childCount === 1 && ['contacts', 'helplines'].includes($pos.parent.type.name);
        const [from, to] = alone
          ? [$pos.before(), $pos.after()]
          : [pos, pos + ($pos.nodeAfter?.nodeSize ?? 0)];
        editor.chain().deleteRange({ from, to }).focus().run();
      },
    }),
    [editor, editable, getPos],
  );
}
