'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { anchorsIn } from '../margin/anchors.ts';
import { placeOf } from '../margin/go.ts';
import type { MarginStore } from '../margin/store.ts';
import { passagesAt } from '../margin/use-active-passage.ts';

type Keys = {
  editor: Editor;
  margin: MarginStore;
  reveal: (id: string) => void;
  /** Begins a comment on what is selected. */
  start: () => void;
};

/**
 * Ctrl+Alt+M comments on what is selected, or goes from a passage to its comment; F4 goes to the next comment, Shift+F4 to
 * the one before.
 */
export function useCommentKeys(keys: Keys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      if (event.key === 'F4') {
        event.preventDefault();
        walk(now.current, event.shiftKey ? -1 : 1);
      } else if (isComment(event)) {
        event.preventDefault();
        commentHere(now.current);
      }
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}

// The key is named by its place where the alphabet is not Latin. AltGr writes characters of its own.
function isComment(event: KeyboardEvent): boolean {
  const isM = event.key.toLowerCase() === 'm' || event.code === 'KeyM';
  return isM && event.altKey && (event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph');
}

function commentHere({ editor, margin, reveal, start }: Keys): void {
  const { selection, doc } = editor.state;
  const active = margin.active();
  const here = selection.empty && passagesAt(doc, selection.head).some(({ id }) => id === active);
  if (here && active) reveal(active);
  else start();
}

/** Goes to another card: from the active one, else from the caret; after the last comes the first. */
export function walk(
  { editor, margin, reveal }: Pick<Keys, 'editor' | 'margin' | 'reveal'>,
  by: 1 | -1,
): void {
  const anchors = anchorsIn(editor.state.doc);
  const cards = margin
    .cards()
    .map((card) => ({ ...card, at: placeOf(editor, card) ?? Number.MAX_SAFE_INTEGER }))
    .sort((a, b) => a.at - b.at);
  if (cards.length === 0) return;
  const { head } = editor.state.selection;
  const inCard = document.activeElement?.closest('.margin-card');
  const here = cards.findIndex(({ id }) => id === margin.active());
  let to = here + by;
  if (here < 0) {
    const after = cards.findIndex(({ at }) => at >= head);
    to = by > 0 ? after : (after < 0 ? cards.length : after) - 1;
  } else if (!inCard && by > 0 && anchors.has(cards[here]?.id ?? '')) {
    // From within a passage the next comment is its own.
    to = here;
  }
  const card = cards.at(to % cards.length) ?? cards[0];
  if (card) reveal(card.id);
}
