'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { onLead } from '#components/desk/acts/leads.ts';
import { markOf } from '#lib/checks/mark.ts';
import { useTalking } from '../comments/context.ts';
import { foundIn, keptIn, type Placed, type Reading } from './underlines.ts';
import { idOf, show } from './walk.ts';

/**
 * Leads to a finding: the one an address asks for (`?finding=`, a mark, or `block` for the first that blocks) once the text
 * is read, and the first that blocks when an act was refused because of it.
 */
export function useAskedFinding(editor: Editor | null, reading: Reading): void {
  const { openTab } = useTalking();
  const done = useRef(false);
  useEffect(() => {
    if (!editor || done.current) return;
    const asked = new URLSearchParams(location.search).get('finding');
    if (asked === null) return;
    openTab('checks');
    if (reading !== 'reads') return;
    done.current = true;
    const wanted = (one: Placed) =>
      asked === 'block' ? one.severity === 'block' : markOf(one.print) === asked;
    const one = foundIn(editor.state).find(wanted) ?? keptIn(editor.state).find(wanted);
    if (one) show(editor, idOf(one));
  }, [editor, reading, openTab]);
  useEffect(
    () =>
      onLead('findings_blocking', () => {
        const first = editor && foundIn(editor.state).find(({ severity }) => severity === 'block');
        if (!editor || !first) return false;
        openTab('checks');
        // the dialog gives the focus back first
        queueMicrotask(() => show(editor, idOf(first)));
        return true;
      }),
    [editor, openTab],
  );
}
