'use client';

import { useCallback, useMemo, useState } from 'react';
import type { LeftOut } from '#lib/documents/foreign/left.ts';
import type { Pasted } from '../behaviour/paste.ts';

/** What is said of something that came in from elsewhere. */
export type ForeignNews =
  | { kind: 'pasted'; left: LeftOut; formatted: boolean; plain: boolean }
  | { kind: 'too_long' }
  | { kind: 'reading'; name: string }
  | { kind: 'inserted'; name: string; left: LeftOut; doubts: string[] }
  | { kind: 'refused'; sentence: string };

/** Keeps what is said of the last paste, drop or file until it is put away. */
export function useForeign() {
  const [news, setNews] = useState<ForeignNews | null>(null);
  const close = useCallback(() => setNews(null), []);
  const onPasted = useCallback((pasted: Pasted) => {
    if (pasted.kind === 'files') return;
    // Words that came as they were need no telling.
    const isTold = pasted.kind === 'too_long' || pasted.formatted || Object.keys(pasted.left).length > 0;
    setNews(isTold ? pasted : null);
  }, []);
  return useMemo(() => ({ news, setNews, close, onPasted }), [news, close, onPasted]);
}
