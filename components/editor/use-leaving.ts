'use client';

import { useEffect } from 'react';
import type { Opening } from './opening.ts';
import type { Session } from './session/session.ts';
import { thisTab } from './session/tab.ts';

/** Watches for everything that could part the member from unsent words, and for what brings a lost line back. */
export function useLeaving(session: Session | null, { member }: Opening): void {
  useEffect(() => {
    if (!session) return;
    const { news } = thisTab(member.id);
    const hidden = () => {
      if (document.visibilityState === 'hidden') session.hurry();
      else back();
    };
    const back = () => {
      session.retry();
      news.wake();
    };
    const gone = () => session.offline();
    const warn = (event: BeforeUnloadEvent) => {
      if (session.saving.kind !== 'saved') event.preventDefault();
    };
    news.onAwake(() => session.retry());
    // Somebody has just signed in again in another tab when this page could be loaded there.
    news.wake();
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('focus', back);
    window.addEventListener('online', back);
    window.addEventListener('offline', gone);
    window.addEventListener('beforeunload', warn);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('focus', back);
      window.removeEventListener('online', back);
      window.removeEventListener('offline', gone);
      window.removeEventListener('beforeunload', warn);
    };
  }, [session, member]);
}
