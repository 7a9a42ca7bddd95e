'use client';

import { useEffect, useState } from 'react';
import type { ThreadsSince } from '#lib/comments/view.ts';
import { clock, thisTab } from '../session/tab.ts';
import { fetchTalk } from './desk.ts';
import { openDrafts } from './shelf.ts';
import { Talk } from './talk.ts';

type About = { release: string; member: { id: string; name: string }; threads: ThreadsSince };

/** What is said about a release, for as long as its page is open. Words that are not sent yet make the browser ask before it leaves. */
export function useTalk({ release, member, threads }: About): Talk {
  const [talk] = useState(
    () =>
      new Talk({
        release,
        member,
        known: threads,
        clock,
        desk: fetchTalk(release, member.id),
        // The server draws this page too, and has no shelf.
        tab: () => thisTab(member.id).name,
        shelf: openDrafts,
      }),
  );
  useEffect(() => {
    const back = () => talk.retry();
    const seen = () => document.visibilityState === 'visible' && talk.retry();
    const warn = (event: BeforeUnloadEvent) => {
      if (talk.isHolding) event.preventDefault();
    };
    void talk.open();
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('focus', back);
    window.addEventListener('online', back);
    window.addEventListener('beforeunload', warn);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('focus', back);
      window.removeEventListener('online', back);
      window.removeEventListener('beforeunload', warn);
      talk.close();
    };
  }, [talk]);
  return talk;
}
