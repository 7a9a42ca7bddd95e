'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { useWriting } from '../context.ts';
import { type KnownFile, shelfFor } from './store.ts';

const LOOK_AGAIN_MS = 3_000;

/** A file of the library that the text names; undefined until it is here. One that is being prepared is looked at again. */
export function useFile(id: string | null): KnownFile | undefined {
  const { opening } = useWriting();
  const shelf = shelfFor(opening.release, opening.member.id);
  const file = useSyncExternalStore(
    shelf.hear,
    () => (id ? shelf.get(id) : undefined),
    () => undefined,
  );
  useEffect(() => {
    if (id && file === undefined) shelf.want(id);
  }, [shelf, id, file]);
  const isPreparing = file?.state === 'received' || file?.state === 'clean';
  useEffect(() => {
    if (!id || !isPreparing) return;
    const timer = setInterval(() => shelf.want(id), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [shelf, id, isPreparing]);
  return file;
}
