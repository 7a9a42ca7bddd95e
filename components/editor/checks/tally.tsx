'use client';

import { useMemo } from 'react';
import { TallyBadge, TallySaid } from '#components/desk/acts/tally.tsx';
import { useWriting } from '../context.ts';
import { useOpenEditor } from '../margin/context.ts';
import { useFindings } from './use-findings.ts';
import { checkWords } from './words.ts';

type Counts = { block: number; open: number };

/** How much stands against the text as it is on the page; until it is read here, as the newsroom read it. */
export function useTally(): Counts {
  const { opening } = useWriting();
  const { found, reading } = useFindings(useOpenEditor());
  if (reading !== 'reads') return opening.found;
  const block = found.filter(({ severity }) => severity === 'block').length;
  const info = found.filter(({ severity }) => severity === 'info').length;
  return { block, open: found.length - block - info };
}

/** The counts on an act's button, as they are now. */
export function TallyBadgeHere() {
  return <TallyBadge {...useTally()} />;
}

/** The same in words, for those who do not see them. */
export function TallySaidHere() {
  const { opening } = useWriting();
  const { block, open } = useTally();
  const t = useMemo(() => checkWords(opening.messages, opening.memberLanguage), [opening]);
  return (
    <TallySaid
      block={block > 0 ? t('tally.block', { count: block }) : null}
      open={open > 0 ? t('tally.open', { count: open }) : null}
    />
  );
}
