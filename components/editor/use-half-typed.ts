'use client';

import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import { useWriting } from './context.ts';
import { onDrafts } from './parts/drafts.ts';
import { halfTypedIn, putBack } from './parts/half-typed.ts';
import { openHalfTyped } from './parts/half-typed-shelf.ts';
import { thisTab } from './session/tab.ts';

const REST_MS = 50;

/**
 * Keeps in the browser what stands in the fields of parts and the newsroom would not take yet, and puts it back when the
 * page is loaded anew. What finds no field any more is offered to its author as words.
 */
export function useHalfTyped(editor: Editor | null): void {
  const { opening, editable, keep } = useWriting();
  const { release, memberLanguage: language } = opening;
  const member = opening.member.id;
  useEffect(() => {
    if (!editor || !editable) return;
    const { name: tab } = thisTab(member);
    const shelf = openHalfTyped();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isReady = false;
    let isOver = false;
    const put = () => {
      clearTimeout(timer);
      timer = undefined;
      if (!isReady || editor.isDestroyed) return;
      const fields = halfTypedIn(editor.state.doc);
      void shelf.then((it) => it.put({ release, member, tab, language, fields })).catch(() => {});
    };
    const soon = () => {
      timer ??= setTimeout(put, REST_MS);
    };
    const now = () => timer !== undefined && put();
    void shelf.then(async (it) => {
      const left = await it.adopt(release, member, tab).catch(() => []);
      if (isOver || editor.isDestroyed) return;
      const lost = left.flatMap((each) =>
        each.language === language ? putBack(editor.state.doc, each.fields) : each.fields,
      );
      isReady = true;
      if (lost.length > 0) await keep(lost.map(({ field, words }) => `${field}: ${words}`).join('\n'));
      if (left.length > 0) put();
    });
    const stop = onDrafts(soon);
    editor.on('update', soon);
    window.addEventListener('pagehide', now);
    return () => {
      now();
      isOver = true;
      stop();
      editor.off('update', soon);
      window.removeEventListener('pagehide', now);
    };
  }, [editor, editable, release, member, language, keep]);
}
