'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useWriting } from '../context.ts';

/** Two ways to take words along: the clipboard, and a file. */
export function CopyWords({ words }: { words: string }) {
  const { t } = useWriting();
  const [copied, setCopied] = useState(false);
  const download = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([words], { type: 'text/plain;charset=utf-8' }));
    link.download = `${t('copy.file')}.txt`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <>
      <Button
        small
        onClick={async () => {
          await navigator.clipboard.writeText(words);
          setCopied(true);
        }}
      >
        {t(copied ? 'copy.copied' : 'copy.copy')}
      </Button>
      <Button small onClick={download}>
        {t('copy.download')}
      </Button>
    </>
  );
}
