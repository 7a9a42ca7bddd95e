'use client';

import { useEffect, useRef, useState } from 'react';
import { late } from '../late/late.tsx';
import { singleKeysAreOn } from './single-keys.ts';

const ShortcutsDialog = late(() => import('./shortcuts-dialog.tsx').then((it) => it.ShortcutsDialog), {
  close: ({ onClose }) => onClose(),
});

const ASKED = 'newsroom-shortcuts';

/** Opens the list of keys from a tool. */
export const showShortcuts = (): void => void document.dispatchEvent(new Event(ASKED));

/** Hears the keys that open the list of keys: `?` where nothing is typed, and Ctrl or Cmd with / anywhere. */
export function Shortcuts() {
  const [state, setState] = useState<'never' | 'open' | 'closed'>('never');
  const before = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const show = () => {
      if (document.querySelector('dialog:modal')) return;
      before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      setState('open');
    };
    const pressed = (event: KeyboardEvent) => {
      const isChord = event.key === '/' && (event.ctrlKey || event.metaKey);
      const isSingle = event.key === '?' && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!isChord && !(isSingle && singleKeysAreOn() && !isTyped(event))) return;
      event.preventDefault();
      show();
    };
    document.addEventListener('keydown', pressed);
    document.addEventListener(ASKED, show);
    return () => {
      document.removeEventListener('keydown', pressed);
      document.removeEventListener(ASKED, show);
    };
  }, []);
  // The text takes the focus back only when it is told to.
  useEffect(() => {
    if (state === 'closed') before.current?.focus();
  }, [state]);
  if (state === 'never') return null;
  return <ShortcutsDialog open={state === 'open'} onClose={() => setState('closed')} />;
}

function isTyped({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
