'use client';

import { useEffect, useRef } from 'react';
import { useRefresh } from '../use-refresh.ts';
import type { Talk } from './talk.ts';

const REST_MS = 300;

/** Asks for a fresh page around the text when what is said changes what the bar and the panel say of it. */
export function useFreshCounts(talk: Talk): void {
  const refresh = useRefresh();
  const shown = useRef(counts(talk));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const stop = talk.subscribe(() => {
      const now = counts(talk);
      if (now === shown.current) return;
      shown.current = now;
      if (timer) clearTimeout(timer);
      timer = setTimeout(refresh, REST_MS);
    });
    return () => {
      stop();
      if (timer) clearTimeout(timer);
    };
  }, [talk, refresh]);
}

const counts = (talk: Talk) => {
  const open = talk.threads().filter(({ resolved }) => resolved === null);
  return `${open.length} ${open.filter(({ blocking }) => blocking).length}`;
};
