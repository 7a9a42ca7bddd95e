'use client';

import { useMemo, useSyncExternalStore } from 'react';
import { useWriting } from '../context.ts';
import { type Beside, beside } from './store.ts';
import { type BesideWords, besideWords } from './words.ts';

/** What is open beside the text, and its words in the member's language. */
export function useBeside(): { open: Beside | null; words: BesideWords } {
  const { opening } = useWriting();
  const open = useSyncExternalStore(beside.subscribe, beside.get, beside.none);
  const words = useMemo(() => besideWords(opening.messages, opening.memberLanguage), [opening]);
  return { open, words };
}
