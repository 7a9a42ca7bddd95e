'use client';

import { useEffect, useRef } from 'react';
import { useTalking } from './context.ts';
import { FILTERS, passes } from './filter.ts';

/** Shows the thread a link asks for (`?thread=`), or those of a kind (`?comments=blocking`), once. */
export function useAskedThread(reveal: (id: string) => void): void {
  const { talk, filter, show, openTab } = useTalking();
  const done = useRef(false);
  useEffect(() => {
    if (done.current) return;
    done.current = true;
    const asked = new URLSearchParams(location.search);
    const kind = FILTERS.find((each) => each === asked.get('comments'));
    if (kind) {
      show(kind);
      openTab('comments');
    }
    const thread = talk.thread(asked.get('thread') ?? '');
    if (!thread) return;
    if (!passes(thread, filter, talk.member)) show('all');
    openTab('comments');
    // Outside of React's own work, which this is part of.
    queueMicrotask(() => reveal(thread.id));
  }, [talk, filter, show, openTab, reveal]);
}
