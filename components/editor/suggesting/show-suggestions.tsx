'use client';

import type { ReactNode } from 'react';
import { useMargin } from '../margin/context.ts';
import { goToSuggestion } from './deciding.ts';

/** Leads from a sentence about open suggestions to the next one in the text. */
export function ShowSuggestions({ children }: { children: ReactNode }) {
  const margin = useMargin();
  return (
    <button
      type="button"
      className="text-start text-brand underline underline-offset-2"
      onClick={() => {
        const editor = margin.editor();
        if (editor) goToSuggestion(editor, 1);
      }}
    >
      {children}
    </button>
  );
}
