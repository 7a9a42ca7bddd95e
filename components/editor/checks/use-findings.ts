import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { foundIn, isNewReading, type Placed, type Reading, readingOf } from './underlines.ts';

type Findings = { found: readonly Placed[]; reading: Reading };

/** What the newsroom found when it read the text last. */
export function useFindings(editor: Editor | null): Findings {
  const [findings, setFindings] = useState<Findings>({ found: [], reading: 'begins' });
  useEffect(() => {
    if (!editor) return;
    const look = () => setFindings({ found: foundIn(editor.state), reading: readingOf(editor.state) });
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
