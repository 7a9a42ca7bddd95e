'use client';

import { useEffect, useEffectEvent } from 'react';
import { whenIdle } from '#components/ui/when-idle.ts';

/** Runs `hear` with how much a member has not read, whenever the newsroom says so. The stream is shared by all tabs. */
export function useRing(member: string, hear: (unread: number) => void): void {
  const heard = useEffectEvent(hear);
  useEffect(() => {
    let leave = () => {};
    let gone = false;
    const listen = async () => {
      const { thisTab } = await import('#components/editor/session/tab.ts');
      if (!gone) leave = thisTab(member).news.listenForNotices((unread) => heard(unread));
    };
    whenIdle(() => void (gone || listen()), 1_000);
    return () => {
      gone = true;
      leave();
    };
  }, [member]);
}
