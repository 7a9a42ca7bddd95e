'use client';

import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { directionOf } from '#lib/languages.ts';
import type { Tried } from '#lib/style/try-out.ts';
import type { Trial } from './use-trial.ts';
import type { StyleWords } from './words.ts';

const FEW = 8;

type Props = {
  trial: Trial;
  /** Whether the term is kept already, so that some of it may be new beside what is found today. */
  compares?: boolean;
  t: StyleWords;
};

/** How far a trial is and what it found: each release with the words in their sentence, and what would stand there. */
export function TrialResult({ trial, compares = false, t }: Props) {
  const [isAll, setAll] = useState(false);
  const { state, read, total, found, gone } = trial;
  const fresh = found.filter(({ sights }) => sights.some(({ isNew }) => isNew)).length;
  const isRunning = state === 'running';
  const shown = isAll ? found : found.slice(0, FEW);
  return (
    <div className="grid gap-3">
      {isRunning && (
        <progress
          aria-label={t('try.title')}
          value={total > 0 ? read : undefined}
          max={total || undefined}
          className="h-1.5 w-full accent-brand-fill"
        />
      )}
      <p role="status" className="text-[0.8125rem] text-ink-2">
        {!isRunning && (
          <b className="text-ink">
            {t('try.found', { count: found.length })}
            {compares && fresh > 0 && fresh < found.length && `, ${t('try.found_new', { count: fresh })}`}
            {'. '}
          </b>
        )}
        {gone > 0 && `${t('try.gone', { count: gone })}. `}
        {t('try.progress', { read, total })}.{state === 'stopped' && ` ${t('try.stopped')}`}
      </p>
      {state === 'failed' && <Notice tone="alarm" role="alert" title={t('try.failed')} />}
      {shown.length > 0 && (
        <ul className="border-t border-line">
          {shown.map((one) => (
            <TriedLine key={`${one.releaseId} ${one.state}`} one={one} compares={compares} t={t} />
          ))}
        </ul>
      )}
      {shown.length < found.length && (
        <Button small variant="quiet" className="justify-self-start" onClick={() => setAll(true)}>
          {t('try.more', { count: found.length - shown.length })}
        </Button>
      )}
    </div>
  );
}

function TriedLine({ one, compares, t }: { one: Tried; compares: boolean; t: StyleWords }) {
  const own = { lang: one.language, dir: directionOf(one.language) };
  return (
    <li className="grid gap-1 border-b border-line py-2.5">
      <p className="flex flex-wrap items-center gap-2 text-[0.8125rem]">
        <Link href={`/desk/releases/${one.releaseId}`} prefetch={false} className="font-semibold text-ink">
          <bdi {...own}>{one.headline || t('try.untitled')}</bdi>
        </Link>
        <Badge tone={one.state === 'live' ? 'published' : 'draft'}>{t(`try.${one.state}`)}</Badge>
      </p>
      <ul className="grid gap-1">
        {one.sights.map((sight, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sights have no names, and their list never changes
          <li key={at} {...own} className="check-words text-sm text-ink-2">
            {sight.before}
            <mark className="rounded-sm bg-warning-tint font-semibold text-ink">{sight.text}</mark>
            {sight.fix !== null && (
              <>
                {' '}
                <Icon of={ArrowRight} mirror className="inline" />{' '}
                <ins className="font-semibold text-ink no-underline">{sight.fix}</ins>
              </>
            )}
            {sight.after}
            {compares && sight.isNew && (
              <bdi className="ms-2 text-xs font-semibold text-notice"> {t('try.is_new')}</bdi>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}
