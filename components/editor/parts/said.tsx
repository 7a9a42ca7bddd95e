'use client';

import type { ReactNode } from 'react';
import { directionOf } from '#lib/languages.ts';
import { useWriting } from '../context.ts';

/** Words of the interface inside a text of another language: spoken and set in their own direction. */
export function Said({ children }: { children: ReactNode }) {
  const { opening } = useWriting();
  return (
    <bdi lang={opening.memberLanguage} dir={directionOf(opening.memberLanguage)}>
      {children}
    </bdi>
  );
}
