'use client';

import { type ReactNode, useState } from 'react';
import { MeanwhileContext, type MeanwhileWords, type Standing, useSince } from './meanwhile.ts';

type Props = {
  /** Why what is asked here cannot be done now; null while it can. */
  gone: string | null;
  standing: Standing;
  words: MeanwhileWords;
  /** Whether it counts that the release moved, and not only that it cannot be done any more. */
  holds?: boolean;
  children: ReactNode;
};

/** Holds a form of the page: what somebody typed in it stays when others make its act impossible. */
export function KeepTyped({ gone, standing, words, holds = true, children }: Props) {
  const [last, setLast] = useState(children);
  if (gone === null && children !== last) setLast(children);
  const [isTyped, setTyped] = useState(false);
  const meanwhile = useSince(isTyped, { standing, gone, words });
  if (gone !== null && !isTyped) return null;
  return (
    <MeanwhileContext value={holds ? meanwhile : { ...meanwhile, isHeld: false }}>
      {/* The line under a part of the panel goes by its place in the panel. */}
      <div className="contents [&:not(:last-child)>section]:border-b" onInput={() => setTyped(true)}>
        {gone === null ? children : last}
      </div>
    </MeanwhileContext>
  );
}
