'use client';

import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import { late } from '../late/late.tsx';
import { beside } from './store.ts';
import { useBeside } from './use-beside.ts';

const close = { close: () => beside.set(null) };
const Preview = late(() => import('./preview.tsx').then((it) => it.Preview), close);
const WroteHere = late(() => import('./wrote-here.tsx').then((it) => it.WroteHere), close);

/** What stands beside the text when it is asked for, and the keys that ask. Its scripts come with the first asking. */
export function BesideText({ editor }: { editor: Editor }) {
  const { open } = useBeside();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const what = ({ KeyP: 'preview', KeyO: 'wrote' } as const)[event.code as 'KeyP' | 'KeyO'];
      // AltGr, which writes letters on many keyboards, also says Ctrl and Alt.
      if (!what || !event.altKey || !(event.ctrlKey || event.metaKey) || event.getModifierState('AltGraph'))
        return;
      event.preventDefault();
      beside.toggle(what);
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
      beside.set(null);
    };
  }, []);
  if (open === 'preview') return <Preview editor={editor} />;
  if (open === 'wrote') return <WroteHere editor={editor} />;
  return null;
}
