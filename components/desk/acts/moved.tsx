'use client';

import { useContext, useRef, useState } from 'react';
import { FormContext } from '#components/form/form-context.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { type MeanwhileWords, useMeanwhile } from './meanwhile.ts';

/** Says in the form of an act that the release moved meanwhile: what happened, and what becomes of what is typed. */
export function Moved() {
  const { isHeld, gone, since, goOn, words } = useMeanwhile();
  const { pending } = useContext(FormContext);
  const box = useRef<HTMLDivElement>(null);
  const isSaid = words !== null && !pending && (isHeld || gone !== null);
  const goOnHere = () => {
    goOn();
    fieldsOf(box.current)[0]?.focus();
  };
  return (
    <div ref={box} role="status" tabIndex={-1} className="empty:hidden" data-meanwhile>
      {isSaid && (
        <Notice tone="warning" title={words.title}>
          {since.map(({ seq, said }) => (
            <div key={seq}>{said}</div>
          ))}
          <p>{gone ?? words.possible}</p>
          <div className="pt-1">
            {gone === null ? (
              <Button small onClick={goOnHere}>
                {words.goOn}
              </Button>
            ) : (
              <CopyTyped words={words} typed={() => fieldsOf(box.current).map(({ value }) => value.trim())} />
            )}
          </div>
        </Notice>
      )}
    </div>
  );
}

function CopyTyped({ words, typed }: { words: MeanwhileWords; typed: () => string[] }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <Button
      small
      onClick={async () => {
        await navigator.clipboard.writeText(typed().filter(Boolean).join('\n\n'));
        setCopied(true);
      }}
    >
      {isCopied ? words.copied : words.copy}
    </Button>
  );
}

function fieldsOf(box: HTMLElement | null): (HTMLTextAreaElement | HTMLInputElement)[] {
  const form = box?.closest('form');
  return form ? [...form.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(WORDS)] : [];
}

const WORDS = 'textarea, input[type=text], input:not([type])';
