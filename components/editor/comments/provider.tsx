'use client';

import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useWriting } from '../context.ts';
import { TalkingContext } from './context.ts';
import type { Filter } from './filter.ts';
import { useFreshCounts } from './use-fresh-counts.ts';
import { useTalk } from './use-talk.ts';
import { commentWords } from './words.ts';

/** What is said about the release that is being written: stands around the text and the panel. */
export function CommentsProvider({ children }: { children: ReactNode }) {
  const { opening, onNews } = useWriting();
  const talk = useTalk(opening);
  useFreshCounts(talk);
  const [may, setMay] = useState<{ comment: boolean; mark: boolean }>(opening.may);
  const [filter, show] = useState<Filter>('open');
  const [tab, openTab] = useState('details');
  const t = useMemo(() => commentWords(opening.messages, opening.memberLanguage), [opening]);

  useEffect(
    () =>
      onNews((news) => {
        if (news.event === 'threads') {
          void talk.hear(news.version);
          // The stream is open again: what waited for the network or a sign-in can go.
          if (talk.trouble()) talk.retry();
        }
        if (news.event === 'state') setMay({ comment: news.comment.allowed, mark: news.annotate.allowed });
        if (news.event === 'gone') setMay({ comment: false, mark: false });
      }),
    [onNews, talk],
  );

  const talking = useMemo(
    () => ({
      talk,
      t,
      language: opening.language,
      memberLanguage: opening.memberLanguage,
      zone: opening.zone,
      release: opening.release,
      reasons: opening.reasons,
      mayComment: may.comment,
      mayMark: may.mark,
      filter,
      show,
      tab,
      openTab,
    }),
    [talk, t, opening, may, filter, tab],
  );
  return <TalkingContext value={talking}>{children}</TalkingContext>;
}
