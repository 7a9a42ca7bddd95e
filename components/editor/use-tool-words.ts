'use client';

import { useMemo } from 'react';
import { useWriting } from './context.ts';
import { type ToolWords, toolWords } from './words.ts';

/** The strings of the tools in the member's language. */
export function useToolWords(): ToolWords {
  const { opening } = useWriting();
  return useMemo(() => toolWords(opening.messages, opening.memberLanguage), [opening]);
}
