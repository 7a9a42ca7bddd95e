'use client';

import { memo } from 'react';
import { useMargin } from './context.ts';
import { goToPassage } from './go.ts';
import type { Card } from './store.ts';

type Props = { card: Card; active: boolean };

/** The frame of a card: active as soon as one is in it; Escape leads back to its passage. */
export const MarginCard = memo(function MarginCard({ card, active }: Props) {
  const margin = useMargin();
  return (
    <article
      id={`card-${card.id}`}
      aria-label={card.label}
      tabIndex={-1}
      data-active={active || undefined}
      className="margin-card"
      onFocus={() => margin.activate(card.id)}
      onMouseDown={() => margin.activate(card.id)}
      onKeyDown={(event) => {
        const editor = margin.editor();
        if (event.key !== 'Escape' || event.defaultPrevented || !editor) return;
        event.preventDefault();
        goToPassage(editor, card);
      }}
    >
      {card.draw(active)}
    </article>
  );
});
