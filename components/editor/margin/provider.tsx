'use client';

import { type ReactNode, useState } from 'react';
import { MarginContext } from './context.ts';
import { MarginStore } from './store.ts';

/** Stands around the text and the panel: cards are in the margin of the one or in a tab of the other. */
export function MarginProvider({ children }: { children: ReactNode }) {
  const [store] = useState(() => new MarginStore());
  return <MarginContext value={store}>{children}</MarginContext>;
}
