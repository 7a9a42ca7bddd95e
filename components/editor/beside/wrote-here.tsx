'use client';

import type { Editor } from '@tiptap/react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { askWhoWrote, type WrittenWords } from '#components/desk/versions/ask-who-wrote.ts';
import { Wrote } from '#components/desk/versions/who-wrote.tsx';
import { useWriting } from '../context.ts';
import { passageOf } from './passage.ts';
import { beside } from './store.ts';
import { useBeside } from './use-beside.ts';

/** Who wrote what is selected, or the sentence around the caret, in a small box below it. */
export function WroteHere({ editor }: { editor: Editor }) {
  const { opening } = useWriting();
  const { words } = useBeside();
  const box = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<WrittenWords[] | 'loading' | 'failed' | 'unsent'>('loading');
  useEffect(() => {
    const passage = passageOf(editor.state);
    if (!passage) {
      setFound('unsent');
      return;
    }
    let isOver = false;
    const say = (what: WrittenWords[] | 'failed') => !isOver && setFound(what);
    askWhoWrote(opening.release, passage).then(say, () => say('failed'));
    return () => {
      isOver = true;
    };
  }, [editor, opening.release]);
  useEffect(() => {
    const shown = box.current;
    if (!shown) return;
    shown.showPopover();
    place(shown, editor);
    shown.focus();
  }, [editor]);
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    beside.set(null);
    editor.commands.focus(undefined, { scrollIntoView: false });
  };
  return createPortal(
    <div
      ref={box}
      popover="auto"
      role="dialog"
      aria-label={words('wrote.title')}
      tabIndex={-1}
      onKeyDown={closeByKey}
      onToggle={(event) => event.newState === 'closed' && beside.get() === 'wrote' && beside.set(null)}
      className="wrote-here rounded-lg bg-raised p-4 text-start text-sm text-ink shadow-float"
    >
      {found === 'unsent' ? (
        <p role="status">{words('wrote.unsent')}</p>
      ) : (
        <Wrote
          found={found}
          words={{
            title: words('wrote.title'),
            loading: words('wrote.loading'),
            nothing: words('wrote.nothing'),
            failed: words('wrote.failed'),
            line: words.raw('wrote.line'),
          }}
          of={opening.language}
          language={opening.memberLanguage}
          timeZone={opening.zone}
        />
      )}
    </div>,
    document.body,
  );
}

// Below the end of the selection, and always whole on the screen.
function place(box: HTMLElement, editor: Editor): void {
  const { bottom, left } = editor.view.coordsAtPos(editor.state.selection.to, -1);
  const width = box.offsetWidth;
  box.style.insetBlockStart = `${Math.max(8, Math.min(bottom + 8, window.innerHeight - 220))}px`;
  box.style.left = `${Math.max(8, Math.min(left - width / 2, window.innerWidth - width - 8))}px`;
}
