'use client';

import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import { useWriting } from '../context.ts';
import { whenRested } from '../when-rested.ts';
import { ReadingAlong } from './read-along.ts';
import { underline } from './underlines.ts';

const REST_MS = 300;

/** Has the newsroom read along while somebody writes, and underlines what it finds. */
export function ReadAlongHere({ editor }: { editor: Editor }) {
  const { language } = useWriting().opening;
  useEffect(() => {
    const reading = new ReadingAlong(language, {
      found: (doc, found) => {
        // the answer is about a text that somebody has gone on writing in: the next one comes
        if (!editor.isDestroyed && editor.state.doc === doc)
          editor.view.dispatch(underline(editor.state, found));
      },
      missing: () => {
        if (!editor.isDestroyed) editor.view.dispatch(underline(editor.state, null));
      },
    });
    const read = () => reading.read(editor.state.doc);
    read();
    window.addEventListener('online', read);
    const stop = whenRested(editor, REST_MS, read);
    return () => {
      stop();
      window.removeEventListener('online', read);
      reading.end();
    };
  }, [editor, language]);
  return null;
}
