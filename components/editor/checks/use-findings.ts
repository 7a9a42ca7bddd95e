import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import {
  foundIn,
  isNewReading,
  keptIn,
  type LetStand,
  type Placed,
  type Reading,
  readingOf,
} from './underlines.ts';

export type Findings = { found: readonly Placed[]; kept: readonly LetStand[]; reading: Reading };

/** What the newsroom found when it read the text last, and what of it is let stand. */
export function useFindings(editor: Editor | null): Findings {
  const [findings, setFindings] = useState<Findings>({ found: [], kept: [], reading: 'begins' });
  useEffect(() => {
    if (!editor) return;
    const look = () => {
      const { state } = editor;
      setFindings({ found: foundIn(state), kept: keptIn(state), reading: readingOf(state) });
    };
    const hear = ({ transaction }: { transaction: Parameters<typeof isNewReading>[0] }) => {
      if (isNewReading(transaction)) look();
    };
    look();
    editor.on('transaction', hear);
    return () => {
      editor.off('transaction', hear);
    };
  }, [editor]);
  return findings;
}
