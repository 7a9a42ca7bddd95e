'use client';

import { useWriting } from '../context.ts';

/** Words as they are, where there is nothing to compare them with. */
export function Words({ words }: { words: string }) {
  const { opening } = useWriting();
  return (
    <blockquote
      lang={opening.language}
      dir="auto"
      className="max-h-48 overflow-auto rounded-sm bg-paper px-3 py-2 font-read whitespace-pre-wrap"
    >
      {words}
    </blockquote>
  );
}
