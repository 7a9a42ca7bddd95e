'use client';

import { useEffect, useEffectEvent } from 'react';

/** Runs `hear` with how much a member has not read, whenever the newsroom says so. The stream is shared by all tabs. */
export function useRing(member: string, hear: (unread: number) => void): void {
  const heard = useEffectEvent(hear);
  useEffect(() => {
    let leave = () => {};
    let gone = false;
    void import('#components/editor/session/tab.ts').then(({ thisTab }) => {
      if (!gone) leave = thisTab(member).news.listenForNotices((unread) => heard(unread));
    });
    return () => {
      gone = true;
      leave();
    };
  }, [member]);
}
