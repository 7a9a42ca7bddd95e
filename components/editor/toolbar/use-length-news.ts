'use client';

import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import { LENGTHS, type Measured } from '#lib/documents/tally.ts';
import { useWriting } from '../context.ts';
import { say } from '../say.tsx';
import { whenRested } from '../when-rested.ts';

const REST_MS = 1500;

/** Says, once the typing rests, that headline or standfirst has become too long, or is short enough again. Nothing else. */
export function useLengthNews(editor: Editor): void {
  const { t } = useWriting();
  useEffect(() => {
    let before = tooLong(editor);
    const hear = () => {
      const now = tooLong(editor);
      for (const part of Object.keys(LENGTHS) as Measured[]) {
        const name = t(`regions.${part}`);
        if (now[part] > 0 && before[part] === 0)
          say(t('counters.too_long', { part: name, count: now[part] }));
        if (now[part] === 0 && before[part] > 0) say(t('counters.fits', { part: name }));
      }
      before = now;
    };
    return whenRested(editor, REST_MS, hear);
  }, [editor, t]);
}

/** By how many characters each part is too long. */
function tooLong(editor: Editor): Record<Measured, number> {
  const over = { headline: 0, standfirst: 0 };
  for (const part of editor.state.doc.children) {
    const most = LENGTHS[part.type.name as Measured];
    if (most) over[part.type.name as Measured] = Math.max(0, part.textContent.length - most);
  }
  return over;
}
