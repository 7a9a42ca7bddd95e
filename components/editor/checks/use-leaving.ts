'use client';

import type { Editor } from '@tiptap/react';
import { useCallback } from 'react';
import { useWriting } from '../context.ts';
import { say } from '../say.tsx';
import { askDesk } from '../session/fetch-desk.ts';
import { askLeft } from './ask-left.ts';
import type { CheckWords } from './words.ts';

/** Lets findings stand for a reason, and brings them back. Both answer null, or a sentence on why it could not be done. */
export type Leaving = {
  leave: (prints: readonly string[], note: string) => Promise<string | null>;
  bringBack: (id: string) => Promise<string | null>;
};

/** Asks the newsroom about what is let stand; the text is saved first, for it is read there. */
export function useLeaving(editor: Editor | null, t: CheckWords): Leaving {
  const { opening, session } = useWriting();
  const { release, member, reasons } = opening;
  const ask = useCallback(
    async (path: string, init: RequestInit): Promise<string | null> => {
      if (!editor) return t('left.failed');
      if (session && session.saving.kind !== 'saved' && !(await session.settle())) return t('left.unsaved');
      const answer = await askDesk(`/api/desk/releases/${release}/dismissals${path}`, member.id, init);
      if (answer.kind === 'refused') return reasons[answer.reason] ?? t('left.failed');
      if (answer.kind !== 'ok') return t('left.failed');
      await askLeft(editor, release, member.id);
      return null;
    },
    [editor, session, release, member, reasons, t],
  );
  const leave = useCallback(
    async (prints: readonly string[], note: string) => {
      const refused = await ask('', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ prints: [...new Set(prints)], note }),
      });
      if (refused === null) say(t('left.done', { count: prints.length }));
      return refused;
    },
    [ask, t],
  );
  const bringBack = useCallback(
    async (id: string) => {
      const refused = await ask(`/${id}`, { method: 'DELETE' });
      say(refused ?? t('left.brought'));
      return refused;
    },
    [ask, t],
  );
  return { leave, bringBack };
}
