'use client';

import { useEffect } from 'react';
import type { Opening } from './opening.ts';
import type { Session } from './session/session.ts';
import { thisTab } from './session/tab.ts';

/** Watches for everything that could part the member from unsent words, and for what brings a lost line back. */
export function useLeaving(session: Session | null, { member }: Opening, onStay: () => void): void {
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
    // The router answers a failure by loading this page anew: without a newsroom that would be the end of the text.
    const stay = (event: NavigateEvent) => {
      const { destination, userInitiated, navigationType, cancelable } = event;
      const isThisPage = new URL(destination.url).pathname === location.pathname;
      const isAsked = userInitiated || navigationType === 'reload' || event.formData !== null;
      if (!isThisPage || destination.sameDocument || isAsked || !cancelable) return;
      event.preventDefault();
      onStay();
    };
    news.onAwake(() => session.retry());
    // Somebody has just signed in again in another tab when this page could be loaded there.
    news.wake();
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('focus', back);
    window.addEventListener('online', back);
    window.addEventListener('offline', gone);
    window.addEventListener('beforeunload', warn);
    globalThis.navigation?.addEventListener('navigate', stay);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('focus', back);
      window.removeEventListener('online', back);
      window.removeEventListener('offline', gone);
      window.removeEventListener('beforeunload', warn);
      globalThis.navigation?.removeEventListener('navigate', stay);
    };
  }, [session, member, onStay]);
}
