'use client';

import type { Editor } from '@tiptap/react';
import { createContext, useContext, useLayoutEffect, useSyncExternalStore } from 'react';
import type { Card, MarginStore } from './store.ts';

export type { Card } from './store.ts';

export const MarginContext = createContext<MarginStore | null>(null);

export function useMargin(): MarginStore {
  const margin = useContext(MarginContext);
  if (!margin) throw new Error('outside of the writing page');
  return margin;
}

/** Stands cards beside the text for as long as the caller is drawn. Keep the array the same while nothing changes. */
export function useMarginCards(source: string, cards: readonly Card[]): void {
  const margin = useMargin();
  // Before the browser paints: whoever begins to write goes on in the card at once.
  useLayoutEffect(() => margin.put(source, cards), [margin, source, cards]);
  useLayoutEffect(() => () => margin.put(source, []), [margin, source]);
}

/** The card one is at, or null. */
export function useActiveCard(): string | null {
  const margin = useMargin();
  return useSyncExternalStore(margin.subscribe, margin.active, none);
}

export function useCards(): readonly Card[] {
  const margin = useMargin();
  return useSyncExternalStore(margin.subscribe, margin.cards, noCards);
}

/** The open text, once it is there. */
export function useOpenEditor(): Editor | null {
  const margin = useMargin();
  return useSyncExternalStore(margin.subscribe, margin.editor, none);
}

/** Whether there is room for a margin beside the text. */
export function useHasMargin(): boolean {
  return useSyncExternalStore(watchWidth, isWide, () => true);
}

const none = () => null;
const nothing: readonly Card[] = [];
const noCards = () => nothing;
// The width of `margin:` in the tokens.
const WIDE = '(width >= 75rem)';
const isWide = () => matchMedia(WIDE).matches;
const watchWidth = (listener: () => void) => {
  const query = matchMedia(WIDE);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};
