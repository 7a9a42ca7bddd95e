'use client';

import type { Editor } from '@tiptap/react';
import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';

const FindBar = dynamic(() => import('./find-bar.tsx').then((it) => it.FindBar), { ssr: false });

type Props = {
  editor: Editor;
  /** Goes up whenever somebody asks for it. */
  asked: number;
};

/** Opens find and replace by its key or its tool. In its own field the key is the browser's again. */
export function Finder({ editor, asked }: Props) {
  const [opened, setOpened] = useState(0);
  useEffect(() => {
    const { dom } = editor.view;
    const ask = (event: KeyboardEvent) => {
      const isKey = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isKey || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      // Until the field is there, no letter meant for it may fall into the text.
      dom.blur();
      setOpened((times) => times + 1);
    };
    dom.addEventListener('keydown', ask);
    return () => dom.removeEventListener('keydown', ask);
  }, [editor]);
  useEffect(() => {
    if (asked) setOpened((times) => times + 1);
  }, [asked]);
  return opened > 0 && <FindBar editor={editor} asked={opened} onClose={() => setOpened(0)} />;
}
