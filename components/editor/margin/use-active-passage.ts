'use client';

import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import { markedIn } from './anchors.ts';
import type { MarginStore } from './store.ts';

/** Makes the card of the passage the caret stands in the active one; outside of all, none is. */
export function useActivePassage(editor: Editor, margin: MarginStore): void {
  useEffect(() => {
    const look = () => {
      // Somebody else's words may move the caret while one writes in a card.
      if (document.activeElement?.closest('.margin-card')) return;
      const { head } = editor.state.selection;
      const ids = new Set(margin.cards().map(({ id }) => id));
      const here = passagesAt(editor.state.doc, head).filter(({ id }) => ids.has(id));
      // Of several over the same words, the shortest is meant.
      const [first] = here.sort((a, b) => a.to - a.from - (b.to - b.from));
      margin.activate(first?.id ?? null);
    };
    editor.on('selectionUpdate', look);
    return () => {
      editor.off('selectionUpdate', look);
    };
  }, [editor, margin]);
}

/** The passages around a position, its ends included. */
export function passagesAt(doc: Editor['state']['doc'], at: number) {
  return markedIn(doc).filter(({ from, to }) => from <= at && at <= to);
}
