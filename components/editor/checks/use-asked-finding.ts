'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { onLead } from '#components/desk/acts/leads.ts';
import { markOf } from '#lib/checks/mark.ts';
import { useTalking } from '../comments/context.ts';
import { foundIn, keptIn, type Placed } from './underlines.ts';
import { idOf, show } from './walk.ts';

// Before anything is read, without what the newsroom knows beside the words, and with it.
const READINGS = 4;

/**
 * Leads to a finding: the one an address asks for (`?finding=`, a mark, or `block` for the first that blocks) once the text
 * is read, and the first that blocks when an act was refused because of it.
 */
export function useAskedFinding(editor: Editor | null, found: readonly Placed[]): void {
  const { openTab } = useTalking();
  const left = useRef(READINGS);
  useEffect(() => {
    if (!editor || left.current === 0) return;
    const asked = new URLSearchParams(location.search).get('finding');
    if (asked === null) return;
    if (left.current === READINGS) openTab('checks');
    left.current -= 1;
    const wanted = (one: Placed) =>
      asked === 'block' ? one.severity === 'block' : markOf(one.print) === asked;
    const one = found.find(wanted) ?? keptIn(editor.state).find(wanted);
    if (!one) return;
    left.current = 0;
    show(editor, idOf(one));
  }, [editor, found, openTab]);
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
