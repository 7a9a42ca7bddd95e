'use client';

import { NodeViewWrapper } from '@tiptap/react';
import { useWriting } from '../context.ts';

/** Stands for the site's About text; what it says now is shown, what it says at publication is frozen. */
export function AboutView() {
  const { t, opening } = useWriting();
  return (
    <NodeViewWrapper className="sheet-form rounded-md border border-line px-3.5 py-3 text-ink-2">
      {opening.about ? (
        <p lang={opening.language} dir="auto" className="whitespace-pre-line">
          {opening.about}
        </p>
      ) : (
        <p>{t('about.none')}</p>
      )}
      <p className="mt-2 text-xs text-ink-3">{t('about.frozen')}</p>
    </NodeViewWrapper>
  );
}
