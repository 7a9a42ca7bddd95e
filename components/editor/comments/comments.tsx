'use client';

import type { Node } from '@tiptap/pm/model';
import type { Editor } from '@tiptap/react';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { onLead } from '#components/desk/acts/leads.ts';
import type { ThreadView } from '#lib/comments/view.ts';
import { anchorsIn } from '../margin/anchors.ts';
import { type Card, useActiveCard, useMargin, useMarginCards } from '../margin/context.ts';
import { placeIn } from '../margin/go.ts';
import { useTalking, useThreads } from './context.ts';
import { passes } from './filter.ts';
import { showPassages } from './passages.ts';
import { findPart, findQuote } from './quote.ts';
import { startComment } from './start-comment.ts';
import { ThreadCard } from './thread-card.tsx';
import { useAskedThread } from './use-asked-thread.ts';
import { useCommentKeys } from './use-comment-keys.ts';
import { useReveal } from './use-reveal.ts';
import type { CommentWords } from './words.ts';

/** What is said about an open text: its cards, its passages, its keys. Draws nothing itself. */
export function Comments({ editor }: { editor: Editor }) {
  const { talk, t, mayComment, mayMark, filter, show } = useTalking();
  const margin = useMargin();
  const threads = useThreads();
  const active = useActiveCard();
  const reveal = useReveal();
  const begun = useSyncExternalStore(talk.subscribe, talk.begun, talk.begun);

  const shown = useMemo(
    () => threads.filter((thread) => passes(thread, filter, talk.member) || thread.id === active),
    [threads, filter, talk, active],
  );
  const ids = [...begun.map(({ thread }) => thread), ...shown.map(({ id }) => id)].join(' ');
  const found = useFound(editor, ids, mayMark);

  const labels = [
    ...begun.map(({ quote }) => t('begun', { quote: shortly(quote) })),
    ...shown.map(called(t)),
  ].join('\n');
  const cards = useMemo(() => {
    const called = labels.split('\n');
    return ids
      .split(' ')
      .filter(Boolean)
      .map((id, index): Card => {
        const quote = talk.thread(id)?.quote ?? talk.drafts(id)[0]?.quote ?? '';
        return {
          id,
          from: found.get(id)?.from ?? null,
          find: (doc) => findPart(doc, quote),
          label: called[index],
          ...faceOf(id),
        };
      });
  }, [ids, labels, found, talk]);
  useMarginCards('comments', cards);

  useEffect(() => {
    if (editor.isDestroyed) return;
    showPassages(editor.view, {
      ids: new Set(ids.split(' ')),
      active,
      known: new Set([...talk.threads().map(({ id }) => id), ...talk.begun().map(({ thread }) => thread)]),
      found: [...found].map(([id, span]) => ({ id, ...span })),
    });
  }, [editor, ids, active, found, talk]);

  useAskedThread(reveal);
  useEffect(
    () =>
      onLead('comments_blocking', () => {
        const first = talk
          .threads()
          .filter((thread) => passes(thread, 'blocking', talk.member))
          .map((thread) => ({ thread, at: placeIn(editor.state.doc, asPlaced(thread)) ?? Infinity }))
          .sort((a, b) => a.at - b.at)[0];
        if (!first) return false;
        if (!passes(first.thread, filter, talk.member)) show('blocking');
        queueMicrotask(() => reveal(first.thread.id));
        return true;
      }),
    [editor, talk, filter, show, reveal],
  );
  useCommentKeys({
    editor,
    margin,
    reveal,
    start: () => mayComment && reveal(startComment(editor, talk, mayMark), true),
  });
  return null;
}

// A card keeps its face as long as the page lives, so that it is drawn anew only when its own thread changes.
const faces = new Map<string, Pick<Card, 'draw'>>();
function faceOf(id: string): Pick<Card, 'draw'> {
  const known = faces.get(id) ?? { draw: (active: boolean) => <ThreadCard id={id} active={active} /> };
  faces.set(id, known);
  return known;
}

const asPlaced = ({ id, quote }: ThreadView) => ({
  id,
  from: null,
  find: (doc: Node) => findPart(doc, quote),
});

const called = (t: CommentWords) => (thread: ThreadView) => {
  const name = thread.comments[0]?.by.name ?? '';
  return thread.quote ? t('card', { name, quote: shortly(thread.quote) }) : t('card_whole', { name });
};

const shortly = (quote: string) => (quote.length > 60 ? `${quote.slice(0, 59).trimEnd()}…` : quote);

const NOTHING = new Map<string, { from: number; to: number }>();

// Where nothing can be marked, a comment stands beside the words it quotes if they are there once.
function useFound(editor: Editor, ids: string, mayMark: boolean) {
  const { talk } = useTalking();
  return useMemo(() => {
    if (mayMark) return NOTHING;
    const { doc } = editor.state;
    const anchors = anchorsIn(doc);
    const missing = ids.split(' ').filter((id) => id && !anchors.has(id));
    return new Map(
      missing.flatMap((id) => {
        const quote = talk.thread(id)?.quote ?? talk.drafts(id)[0]?.quote ?? '';
        const span = findQuote(doc, quote);
        return span ? [[id, span] as const] : [];
      }),
    );
  }, [editor, ids, mayMark, talk]);
}
