'use client';

import type { Node } from '@tiptap/pm/model';
import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { holesOf, nextHole, selectionOf } from './behaviour/holes.ts';
import { useWriting } from './context.ts';
import { focusIn } from './parts/focus-in.ts';

const REST_MS = 400;

/** Says how many places of the template are left, and goes from one to the next. Nothing where there is none. */
export function HolesLine({ editor }: { editor: Editor }) {
  const { t } = useWriting();
  const [left, setLeft] = useState(() => countIn(editor.state.doc));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => setLeft(countIn(editor.state.doc));
    const later = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (!transaction.docChanged) return;
      clearTimeout(timer);
      timer = setTimeout(look, REST_MS);
    };
    look();
    editor.on('transaction', later);
    return () => {
      clearTimeout(timer);
      editor.off('transaction', later);
    };
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
