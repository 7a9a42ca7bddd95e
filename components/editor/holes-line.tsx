'use client';

import type { Node } from '@tiptap/pm/model';
import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { holesOf, nextHole, selectionOf } from './behaviour/holes.ts';
import { useWriting } from './context.ts';
import { focusIn } from './parts/focus-in.ts';
import { whenRested } from './when-rested.ts';

const REST_MS = 400;

/** Says how many places of the template are left, and goes from one to the next. Nothing where there is none. */
export function HolesLine({ editor }: { editor: Editor }) {
  const { t } = useWriting();
  const [left, setLeft] = useState(() => countIn(editor.state.doc));
  useEffect(() => {
    const look = () => setLeft(countIn(editor.state.doc));
    look();
    return whenRested(editor, REST_MS, look);
  }, [editor]);
  if (left === 0) return null;
  const goOn = () => {
    const hole = nextHole(editor.state);
    if (!hole) return;
    editor.view.dispatch(editor.state.tr.setSelection(selectionOf(editor.state, hole)).scrollIntoView());
    if (hole.inPart) focusIn(editor, hole.from, ['[data-edit][aria-expanded=false]', 'input, textarea']);
    else editor.view.focus();
  };
  return (
    <div className="flex flex-wrap items-center gap-3 border-b border-line bg-info-tint px-6 py-2 text-[0.8125rem] max-tablet:px-4">
      <p>{t('holes.left', { count: left })}</p>
      <Button small onClick={goOn}>
        {t('holes.next')}
      </Button>
    </div>
  );
}

const countIn = (doc: Node) => holesOf(doc).reduce((sum, { count }) => sum + count, 0);
