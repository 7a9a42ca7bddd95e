'use client';

import type { NodeViewProps } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';

/** Where something stands in its list, from 0, and how many there are. */
export type Place = { at: number; of: number };

/** The place of a part in its list, as it changes. */
export function usePlace({ editor, getPos }: NodeViewProps): Place {
  return useEditorState({
    editor,
    selector: ({ editor: it }) => {
      const pos = getPos();
      if (pos === undefined || pos > it.state.doc.content.size) return { at: 0, of: 1 };
      const $pos = it.state.doc.resolve(pos);
      return { at: $pos.index(), of: $pos.parent.childCount };
    },
    equalityFn: (a, b) => a.at === b?.at && a.of === b.of,
  });
}
