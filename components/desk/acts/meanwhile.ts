'use client';

import { createContext, type ReactNode, useContext, useState } from 'react';

/** How a release stands as the page shows it: its version, and the acts on it, newest first. */
export type Standing = { stateVersion: number; acts: { seq: number; said: ReactNode }[] };

export type MeanwhileWords = {
  title: string;
  /** What is typed is still here, and what to do. */
  possible: string;
  goOn: string;
  /** With {act}. */
  impossible: string;
  copy: string;
  copied: string;
  /** With {act}. */
  kept: string;
};

/** What happened to the release while somebody filled in what an act asks. */
export type Meanwhile = {
  /** It moved, and one has not said yet that the act holds all the same. */
  isHeld: boolean;
  /** Why the act cannot be done any more; null while it can. */
  gone: string | null;
  since: Standing['acts'];
  goOn: () => void;
  words: MeanwhileWords | null;
};

export const MeanwhileContext = createContext<Meanwhile>({
  isHeld: false,
  gone: null,
  since: [],
  goOn: () => {},
  words: null,
});

export const useMeanwhile = () => useContext(MeanwhileContext);

type Now = { standing: Standing; gone: string | null; words: MeanwhileWords };

/** What happened since somebody began to fill in an act; until they begin, how it stands now is what they see. */
export function useSince(hasBegun: boolean, { standing, gone, words }: Now): Meanwhile {
  const [begun, setBegun] = useState(standing);
  if (!hasBegun && begun !== standing) setBegun(standing);
  const last = begun.acts[0]?.seq ?? 0;
  return {
    isHeld: hasBegun && gone === null && begun.stateVersion !== standing.stateVersion,
    gone: hasBegun ? gone : null,
    since: standing.acts.filter(({ seq }) => seq > last),
    goOn: () => setBegun(standing),
    words,
  };
}
