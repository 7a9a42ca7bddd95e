'use client';

import { createContext } from 'react';

/** Hands the text that is being written to the form beside it: `read` gives its JSON, or null when nothing was opened. */
export type WrittenNow = {
  read: () => string | null;
  /** The template was saved as this version. */
  saved: (version: number) => void;
};

export const WrittenContext = createContext<WrittenNow>({ read: () => null, saved: () => {} });
