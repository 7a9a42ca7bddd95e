'use client';

import type { Node } from '@tiptap/pm/model';
import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import type { Known } from '#lib/checks/known.ts';
import { useWriting } from '../context.ts';
import { askDesk } from '../session/fetch-desk.ts';
import { whenRested } from '../when-rested.ts';
import { askLeft, leftHere } from './ask-left.ts';
import { ReadingAlong } from './read-along.ts';
import { leftVersion, letStand, underline } from './underlines.ts';

const REST_MS = 300;

/** Has the newsroom read along while somebody writes, and underlines what it finds. */
export function ReadAlongHere({ editor }: { editor: Editor }) {
  const { opening, onNews } = useWriting();
  const { language, release, member } = opening;
  // what is let stand is known before anything is read: nothing is underlined only to be taken away
  useEffect(() => {
    if (leftVersion(editor.state) < 0) editor.view.dispatch(letStand(editor.state, leftHere(opening.left)));
    return onNews((news) => {
      if (news.event === 'dismissals' && news.version > leftVersion(editor.state))
        void askLeft(editor, release, member.id);
    });
  }, [editor, opening, onNews, release, member]);

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
    let linked: readonly string[] = [];
    const read = () => {
      reading.read(editor.state.doc);
      const now = consentsIn(editor.state.doc);
      const isNew = now.some((id) => !linked.includes(id));
      linked = now;
      // only of what the text leans on is anything known
      if (isNew) void learn();
    };
    // without what the newsroom knows the words are still read; what it knows is asked again when the network is back
    const learn = async () => {
      const asked = new URLSearchParams(linked.map((id) => ['consent', id]));
      const path = `/api/desk/releases/${release}/known?${asked}`;
      const answer = await askDesk<{ known: Known }>(path, member.id, { method: 'GET' });
      if (answer.kind !== 'ok' || editor.isDestroyed) return;
      reading.learn(answer.value.known);
      reading.read(editor.state.doc);
    };
    linked = consentsIn(editor.state.doc);
    const begin = () => {
      read();
      void learn();
    };
    begin();
    window.addEventListener('online', begin);
    // somebody may come back from where a record was just made
    const back = () => document.visibilityState === 'visible' && void learn();
    document.addEventListener('visibilitychange', back);
    const stop = whenRested(editor, REST_MS, read);
    return () => {
      stop();
      window.removeEventListener('online', begin);
      document.removeEventListener('visibilitychange', back);
      reading.end();
    };
  }, [editor, language, release, member]);
  return null;
}

// The records of consent a text leans on.
function consentsIn(doc: Node): string[] {
  const ids = new Set<string>();
  doc.descendants(({ attrs }) => {
    if (typeof attrs.consent === 'string' && attrs.consent) ids.add(attrs.consent);
  });
  return [...ids];
}
