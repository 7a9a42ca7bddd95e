'use client';

import { useCallback } from 'react';
import { flushSync } from 'react-dom';
import { cardElement, goToCard } from '../margin/card-element.ts';
import { useMargin } from '../margin/context.ts';
import { placeOf } from '../margin/go.ts';
import { useTalking } from './context.ts';

/**
 * Puts the focus on a card wherever it is, opening the panel's tab for it when it is there; `inside` for its first field.
 * At once: the next letter must not fall into the text.
 */
export function useReveal(): (id: string, inside?: boolean) => void {
  const margin = useMargin();
  const { openTab } = useTalking();
  return useCallback(
    (id, inside = false) => {
      const editor = margin.editor();
      const card = margin.cards().find((each) => each.id === id) ?? { id, from: null };
      const beside = matchMedia('(width >= 75rem)').matches && editor && placeOf(editor, card) !== null;
      flushSync(() => {
        margin.activate(id);
        if (!beside) openTab('comments');
      });
      const focus = () => {
        goToCard(id);
        if (inside) cardElement(id)?.querySelector<HTMLElement>('textarea')?.focus({ preventScroll: true });
      };
      if (isDrawn(id)) return focus();
      editor?.view.dom.blur();
      afterDrawing(focus, id);
    },
    [margin, openTab],
  );
}

const isDrawn = (id: string) => (cardElement(id)?.offsetParent ?? null) !== null;

// A page that has just been opened draws its cards in the frames that follow.
function afterDrawing(work: () => void, id: string, tries = 20): void {
  requestAnimationFrame(() => {
    if (isDrawn(id)) work();
    else if (tries > 0) afterDrawing(work, id, tries - 1);
  });
}
