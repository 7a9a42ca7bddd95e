'use client';

import { useState } from 'react';
import { buttonClass } from '#components/ui/button-class.ts';
import { Dialog } from '#components/ui/dialog.tsx';
import type { ActView } from './act-view.ts';
import { MeanwhileContext, type MeanwhileWords, type Standing, useSince } from './meanwhile.ts';

type Props = {
  act: string;
  /** The act as it can be done now; null while it cannot. */
  view: ActView | null;
  /** Why it cannot, where that is known. */
  reason: string | null;
  open: boolean;
  onAsk: (act: string | null) => void;
  standing: Standing;
  words: MeanwhileWords;
  closeLabel: string;
};

/** The dialog of an act. What was typed in it stays when the act becomes impossible, also after it was closed. */
export function AskedAct({ act, view, reason, open, onAsk, standing, words, closeLabel }: Props) {
  const [last, setLast] = useState(view);
  if (view && view !== last) setLast(view);
  const [isTyped, setTyped] = useState(false);
  const shown = view ?? (open || isTyped ? last : null);
  const label = shown?.label ?? '';
  const gone = view ? null : `${words.impossible.replace('{act}', label)} ${reason ?? ''}`.trim();
  const meanwhile = useSince(open, { standing, gone, words });
  if (!shown?.dialog) return null;
  return (
    <>
      {!view && isTyped && !open && (
        <button
          type="button"
          onClick={() => onAsk(act)}
          className={buttonClass({
            variant: 'outline',
            className: 'max-tablet:order-first max-tablet:basis-full',
          })}
        >
          {words.kept.replace('{act}', label)}
        </button>
      )}
      <MeanwhileContext value={meanwhile}>
        <Dialog open={open} onClose={() => onAsk(null)} title={shown.dialog.title} closeLabel={closeLabel}>
          <div onInput={() => setTyped(true)}>{shown.dialog.body}</div>
        </Dialog>
      </MeanwhileContext>
    </>
  );
}
