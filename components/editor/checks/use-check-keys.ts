'use client';

import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';

/** F8 goes to the next finding, Shift+F8 to the one before. */
export function useCheckKeys(editor: Editor | null, go: (by: 1 | -1) => void): void {
  useEffect(() => {
    if (!editor) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [editor, go]);
}
