'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { FindBar } from './find-bar.tsx';

type Props = {
  editor: Editor;
  /** Goes up whenever somebody asks for it. */
  asked: number;
};

/**
 * Opens find and replace by its key or its tool. In its own field the key is the browser's again. The field comes with
 * the page: it has the focus before the next letter is typed.
 */
export function Finder({ editor, asked }: Props) {
  const [opened, setOpened] = useState(0);
  useEffect(() => {
    const { dom } = editor.view;
    const ask = (event: KeyboardEvent) => {
      const isKey = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isKey || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
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
