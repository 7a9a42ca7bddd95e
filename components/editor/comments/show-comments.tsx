'use client';

import type { ReactNode } from 'react';
import { useTalking } from './context.ts';
import type { Filter } from './filter.ts';

/** Leads to the comments of a kind, in the panel. */
export function ShowComments({ kind, children }: { kind: Filter; children: ReactNode }) {
  const { show, openTab } = useTalking();
  return (
    <button
      type="button"
      className="text-start text-brand underline"
      onClick={() => {
        show(kind);
        openTab('comments');
        document.getElementById('tab-comments')?.focus();
      }}
    >
      {children}
    </button>
  );
}
