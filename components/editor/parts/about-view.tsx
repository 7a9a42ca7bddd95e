'use client';

import { NodeViewWrapper } from '@tiptap/react';
import { useWriting } from '../context.ts';
import { Said } from './said.tsx';

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
        <p>
          <Said>{t('about.none')}</Said>
        </p>
      )}
      <p className="mt-2 text-xs text-ink-3">
        <Said>{t('about.frozen')}</Said>
      </p>
    </NodeViewWrapper>
  );
}
