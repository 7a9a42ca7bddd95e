'use client';

import { useSyncExternalStore } from 'react';

const heard = new Set<() => void>();
let words = '';

/** Tells a screen reader what just happened, when the focus does not show it. The newest words replace those before. */
export function say(what: string): void {
  // The same words twice are only read again when they differ.
  words = what === words ? `${what}\u00a0` : what;
  for (const hear of heard) hear();
}

/** Where `say` is heard: once on the page. */
export function Says() {
  const said = useSyncExternalStore(listen, now, silence);
  return (
    <p role="status" className="sr-only" data-says="">
      {said}
    </p>
  );
}

const listen = (hear: () => void) => {
  heard.add(hear);
  return () => {
    heard.delete(hear);
  };
};
const now = () => words;
const silence = () => '';
