'use client';

import { useMemo } from 'react';
import { MarginCard } from './card.tsx';
import { useActiveCard, useCards, useHasMargin, useOpenEditor } from './context.ts';
import { useInOrder } from './margin.tsx';

/** In the panel: the cards that found no place in the text, and all of them where there is no margin. */
export function PanelCards({ unplaced }: { unplaced: string }) {
  const hasMargin = useHasMargin();
  const cards = useCards();
  const active = useActiveCard();
  const placed = useInOrder(useOpenEditor(), cards);
  const rest = useMemo(() => cards.filter((card) => !placed.includes(card)), [cards, placed]);
  return (
    <>
      {!hasMargin &&
        placed.map((card) => <MarginCard key={card.id} card={card} active={card.id === active} />)}
      {rest.length > 0 && <h3 className="mt-1 text-[0.8125rem] text-ink-2">{unplaced}</h3>}
      {rest.map((card) => (
        <MarginCard key={card.id} card={card} active={card.id === active} />
      ))}
    </>
  );
}
