'use client';

import type { Editor } from '@tiptap/react';
import {
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { MarginCard } from './card.tsx';
import { useActiveCard, useCards, useHasMargin, useMargin } from './context.ts';
import { placeOf } from './go.ts';
import { level } from './level.ts';
import { Measured, partAround, type Range } from './measure.ts';
import type { Card } from './store.ts';
import { useActivePassage } from './use-active-passage.ts';

/** The cards beside the text, each level with its passage. They move without being drawn again. */
export function Margin({ editor, label }: { editor: Editor; label: string }) {
  const hasMargin = useHasMargin();
  const cards = useCards();
  const active = useActiveCard();
  const placed = useInOrder(editor, cards);
  const box = useRef<HTMLElement>(null);
  useActivePassage(editor, useMargin());
  useLevel(editor, hasMargin ? placed : NONE, active, box);
  if (!hasMargin) return null;
  return (
    <section ref={box} aria-label={label} className="margin-cards">
      {placed.map((card) => (
        <MarginCard key={card.id} card={card} active={card.id === active} />
      ))}
    </section>
  );
}

const NONE: readonly Card[] = [];

/** Those with a place in the text, in its order, which is the order the Tab key takes. */
export function useInOrder(editor: Editor | null, cards: readonly Card[]): readonly Card[] {
  const subscribe = useCallback(
    (listener: () => void) => {
      const moved = ({ transaction }: { transaction: { docChanged: boolean } }) => {
        if (transaction.docChanged) listener();
      };
      editor?.on('transaction', moved);
      return () => {
        editor?.off('transaction', moved);
      };
    },
    [editor],
  );
  const order = useSyncExternalStore(
    subscribe,
    () => (editor ? orderOf(editor, cards) : ''),
    () => '',
  );
  return useMemo(() => {
    const byId = new Map(cards.map((card) => [card.id, card]));
    return order.split(' ').flatMap((id) => byId.get(id) ?? []);
  }, [cards, order]);
}

function orderOf(editor: Editor, cards: readonly Card[]): string {
  return cards
    .flatMap((card) => {
      const at = placeOf(editor, card);
      return at === null ? [] : [{ id: card.id, at }];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id)
    .join(' ');
}

const REST_MS = 300;

// Measures after the browser has been told of a change and before it paints, once for each frame.
function useLevel(
  editor: Editor,
  cards: readonly Card[],
  active: string | null,
  box: RefObject<HTMLElement | null>,
): void {
  const [measured] = useState(() => new Measured());
  const standing = useRef({ cards, active });
  standing.current = { cards, active };
  const stand = useRef(() => {});
  stand.current = () => {
    const elements = [...(box.current?.children ?? [])] as HTMLElement[];
    const heights = elements.map(({ offsetHeight }) => offsetHeight);
    const tops = level(
      standing.current.cards.map(({ id }, index) => ({
        id,
        top: measured.top(id),
        height: heights[index] ?? 0,
      })),
      standing.current.active,
    );
    let end = 0;
    for (const [index, { id }] of standing.current.cards.entries()) {
      const top = tops.get(id) ?? 0;
      end = Math.max(end, top + (heights[index] ?? 0));
      const element = elements[index];
      const translate = `0 ${top}px`;
      if (element && element.style.translate !== translate) element.style.translate = translate;
    }
    if (box.current) box.current.style.minBlockSize = `${end}px`;
  };

  useLayoutEffect(() => {
    if (cards.length === 0) return;
    let frame = 0;
    let rest: ReturnType<typeof setTimeout> | null = null;
    let change: Range | null = null;
    const everything = () => {
      rest = null;
      measured.all(editor.view, placesOf(editor, standing.current.cards));
      stand.current();
    };
    const soon = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        if (change)
          measured.changed(
            editor.view,
            placesOf(editor, standing.current.cards),
            partAround(editor.state.doc, change),
          );
        change = null;
        stand.current();
      });
    };
    const moved = ({ transaction }: { transaction: Editor['state']['tr'] }) => {
      if (!transaction.docChanged) return;
      change = merged(change, transaction);
      soon();
      if (rest) clearTimeout(rest);
      rest = setTimeout(everything, REST_MS);
    };
    const sized = new ResizeObserver((entries) => {
      if (entries.some(({ target }) => target === editor.view.dom) && !rest) everything();
      else soon();
    });
    everything();
    sized.observe(editor.view.dom);
    for (const element of box.current?.children ?? []) sized.observe(element);
    editor.on('transaction', moved);
    return () => {
      editor.off('transaction', moved);
      sized.disconnect();
      cancelAnimationFrame(frame);
      if (rest) clearTimeout(rest);
    };
  }, [editor, cards, measured, box]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another active card makes the others give way
  useLayoutEffect(() => stand.current(), [active]);
}

function placesOf(editor: Editor, cards: readonly Card[]): Map<string, number> {
  return new Map(
    cards.flatMap((card) => {
      const at = placeOf(editor, card);
      return at === null ? [] : [[card.id, at] as const];
    }),
  );
}

// What changed since the last look, in the document as it is after this transaction.
function merged(before: Range | null, { mapping, doc }: Editor['state']['tr']): Range {
  let from = before ? mapping.map(before.from, -1) : doc.content.size;
  let to = before ? mapping.map(before.to) : 0;
  for (const [index, map] of mapping.maps.entries()) {
    const later = mapping.slice(index + 1);
    map.forEach((_oldStart, _oldEnd, start, end) => {
      from = Math.min(from, later.map(start, -1));
      to = Math.max(to, later.map(end));
    });
  }
  // Marks and attributes have no map; the look after a rest finds what they moved.
  return from <= to ? { from, to } : { from: 0, to: 0 };
}
