'use client';

import type { ReactNode } from 'react';
import { KeptWords } from './kept/kept-words.tsx';
import { Sheet } from './sheet.tsx';
import { useStart } from './use-start.ts';

/** The text itself. `children` show it until the editor is there. */
export function Canvas({ children }: { children: ReactNode }) {
  const start = useStart();
  return (
    <>
      <KeptWords />
      {start ? <Sheet start={start} /> : children}
    </>
  );
}
