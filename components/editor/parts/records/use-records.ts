'use client';

import { useEffect, useSyncExternalStore } from 'react';
import type { Arrival } from '#components/ui/late-part.ts';
import type { Takeable } from '#lib/directory/queries/to-take.ts';
import { useWriting } from '../../context.ts';
import { recordsFor } from './store.ts';

/** The records of the directory, as far as they are here, and how to ask for them again. */
export function useRecords(): { records: Arrival<readonly Takeable[]>; again: () => void } {
  const { opening } = useWriting();
  const store = recordsFor(opening.release, opening.member.id);
  useEffect(() => void store.load(), [store]);
  const records = useSyncExternalStore(store.subscribe, store.state, store.state);
  return { records, again: () => void store.load() };
}
