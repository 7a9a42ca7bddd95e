'use client';

import type { Editor } from '@tiptap/react';
import { useCallback, useSyncExternalStore } from 'react';
import { useHasMargin, useMargin, useOpenEditor } from '../margin/context.ts';
import { goToPassage, placeOf } from '../margin/go.ts';
import { useTalking } from './context.ts';
import { dropComment } from './start-comment.ts';
import { Thread } from './thread.tsx';

/** A thread beside an open text, or in the panel with its passage quoted. */
export function ThreadCard({ id, active }: { id: string; active: boolean }) {
  const { talk } = useTalking();
  const margin = useMargin();
  const editor = useOpenEditor();
  const hasMargin = useHasMargin();
  const isPlaced = useIsPlaced(editor, id);
  const quote = () => talk.thread(id)?.quote ?? talk.drafts(id)[0]?.quote ?? '';
  const isThere = () => editor?.state.doc.textContent.includes(quote().replace(/…$/, '')) ?? true;
  const quoted = isPlaced ? (hasMargin ? null : 'about') : isThere() ? 'about' : 'gone';
  return (
    <Thread
      id={id}
      active={active}
      quoted={quoted}
      onDrop={(draft) => {
        dropComment(editor, talk, draft);
        if (editor?.isEditable) editor.view.focus();
      }}
      onPassage={isPlaced && editor ? () => goToPassage(editor, cardOf(margin, id)) : undefined}
    />
  );
}

const cardOf = (margin: ReturnType<typeof useMargin>, id: string) =>
  margin.cards().find((card) => card.id === id) ?? { id, from: null };

function useIsPlaced(editor: Editor | null, id: string): boolean {
  const margin = useMargin();
  const subscribe = useCallback(
    (listener: () => void) => {
      const moved = ({ transaction }: { transaction: { docChanged: boolean } }) => {
        if (transaction.docChanged) listener();
      };
      const stop = margin.subscribe(listener);
      editor?.on('transaction', moved);
      return () => {
        stop();
        editor?.off('transaction', moved);
      };
    },
    [editor, margin],
  );
  return useSyncExternalStore(
    subscribe,
    () => editor !== null && placeOf(editor, cardOf(margin, id)) !== null,
    () => false,
  );
}
