'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import type { ThreadsSince } from '#lib/comments/view.ts';
import type { Messages } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { newName } from '../session/keys.ts';
import { thisTab } from '../session/tab.ts';
import { useRefresh } from '../use-refresh.ts';
import { TalkingContext, useTalking, useThreads } from './context.ts';
import { type Filter, passes } from './filter.ts';
import { FilterChoice } from './filter-choice.tsx';
import { showOnPage } from './show-on-page.ts';
import { Thread } from './thread.tsx';
import { useFreshCounts } from './use-fresh-counts.ts';
import { useTalk } from './use-talk.ts';
import { commentWords } from './words.ts';

type Props = {
  release: string;
  member: { id: string; name: string };
  language: Language;
  memberLanguage: Language;
  zone: string;
  version: number;
  /** Of the release as the page shows it: when it moves on, the page is asked for anew. */
  stateVersion: number;
  threads: ThreadsSince;
  /** Threads whose words are in the text, in its order. */
  inText: readonly string[];
  mayComment: boolean;
  messages: Pick<Messages, 'comments'>;
  reasons: Record<string, string>;
};

/** What is said about a release, beside its comparison: read, answered and settled there. */
export function ReviewComments(props: Props) {
  const [given] = useState(props);
  const { release, member, language, memberLanguage, zone, messages, reasons } = given;
  const talk = useTalk(given);
  useFreshCounts(talk);
  const refresh = useRefresh();
  const stateVersion = useRef(props.stateVersion);
  stateVersion.current = Math.max(stateVersion.current, props.stateVersion);
  const [mayComment, setMay] = useState(given.mayComment);
  const [filter, show] = useState<Filter>('open');
  useEffect(() => {
    let { version } = given;
    const client = newName();
    return thisTab(member.id).news.follow({ release, client, version: () => version }, (news) => {
      if (news.event === 'steps') version = Math.max(version, news.version);
      if (news.event === 'state') {
        setMay(news.comment.allowed);
        if (news.stateVersion > stateVersion.current) {
          stateVersion.current = news.stateVersion;
          refresh();
        }
      }
      if (news.event === 'gone') setMay(false);
      if (news.event !== 'threads') return;
      void talk.hear(news.version);
      if (talk.trouble()) talk.retry();
    });
  }, [given, release, member, talk, refresh]);
  const talking = useMemo(
    () => ({
      talk,
      t: commentWords(messages, memberLanguage),
      language,
      memberLanguage,
      zone,
      release,
      reasons,
      mayComment,
      mayMark: false,
      filter,
      show,
      tab: 'comments',
      openTab: () => {},
    }),
    [talk, messages, language, memberLanguage, zone, release, reasons, mayComment, filter],
  );
  return (
    <TalkingContext value={talking}>
      <ThreadList inText={props.inText} />
    </TalkingContext>
  );
}

function ThreadList({ inText }: { inText: readonly string[] }) {
  const { talk, t, filter } = useTalking();
  const [active, setActive] = useState<string | null>(null);
  const all = useThreads();
  const place = (id: string) => (inText.includes(id) ? inText.indexOf(id) : inText.length);
  const shown = all
    .filter((thread) => passes(thread, filter, talk.member) || thread.id === active)
    .sort((a, b) => place(a.id) - place(b.id));
  return (
    <section
      id="comments"
      aria-labelledby="comments-title"
      className="grid gap-2.5 border-b border-line px-4.5 py-4"
    >
      <h2 id="comments-title" className="text-sm">
        {t('panel.comments')}
      </h2>
      {all.length > 0 && <FilterChoice />}
      {shown.length === 0 && <p className="text-ink-2">{t(`none.${all.length ? filter : 'all'}`)}</p>}
      {shown.map(({ id, quote, comments }) => (
        <article
          key={id}
          id={`card-${id}`}
          aria-label={t(quote ? 'card' : 'card_whole', { name: comments[0]?.by.name ?? '', quote })}
          tabIndex={-1}
          data-active={id === active || undefined}
          className="margin-card"
          onFocus={() => setActive(id)}
          onMouseDown={() => setActive(id)}
        >
          <Thread
            id={id}
            active={id === active}
            quoted={inText.includes(id) ? 'about' : 'gone'}
            onPassage={() => showOnPage(id, quote)}
          />
        </article>
      ))}
    </section>
  );
}
