'use client';

import { useCallback } from 'react';
import { cardElement, goToCard } from '../margin/card-element.ts';
import { useMargin } from '../margin/context.ts';
import { placeOf } from '../margin/go.ts';
import { useTalking } from './context.ts';

/** Puts the focus on a card wherever it is, opening the panel's tab for it when it is there; `inside` for its first field. */
export function useReveal(): (id: string, inside?: boolean) => void {
  const margin = useMargin();
  const { openTab } = useTalking();
  return useCallback(
    (id, inside = false) => {
      margin.activate(id);
      const editor = margin.editor();
      const card = margin.cards().find((each) => each.id === id) ?? { id, from: null };
      const beside = matchMedia('(width >= 75rem)').matches && editor && placeOf(editor, card) !== null;
      if (!beside) openTab('comments');
      afterDrawing(() => {
        goToCard(id);
        if (inside) cardElement(id)?.querySelector<HTMLElement>('textarea')?.focus();
      }, id);
    },
    [margin, openTab],
  );
}

// React draws the card and the tab before the next frame or the one after it.
function afterDrawing(work: () => void, id: string, tries = 10): void {
  requestAnimationFrame(() => {
    const element = cardElement(id);
    if (element && element.offsetParent !== null) work();
    else if (tries > 0) afterDrawing(work, id, tries - 1);
  });
}
