'use client';

import { clsx } from 'clsx';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { SOURCES } from '#lib/checks/sources.ts';
import { directionOf, type Language } from '#lib/languages.ts';
import type { Placed } from './underlines.ts';
import { idOf } from './walk.ts';
import { type CheckWords, sayFinding } from './words.ts';

type Props = {
  t: CheckWords;
  /** What one rule found, in the order of the text; at least one. */
  found: readonly Placed[];
  language: Language;
  /** What stands right before and behind one in the text. */
  around: (one: Placed) => { before: string; after: string };
  onShow: (one: Placed) => void;
  /** Null where nobody may write. */
  onFix: ((some: readonly Placed[]) => void) | null;
};

const FEW = 6;

const EDGES = {
  block: 'border-s-error',
  error: 'border-s-error',
  warning: 'border-s-warning',
  info: 'border-s-edge',
} as const;

/** What one rule found: why, who says so, where, and what would stand there instead. */
export function FoundKind({ t, found, language, around, onShow, onFix }: Props) {
  const [isAll, setAll] = useState(false);
  const [first] = found;
  if (!first) return null;
  const { title, url } = SOURCES[first.source];
  const together = found.filter(({ batch }) => batch);
  return (
    <li
      className={clsx(
        'grid gap-2 rounded-md border border-s-4 border-line bg-paper p-3',
        EDGES[first.severity],
      )}
    >
      <p>{sayFinding(t, first)}</p>
      <ul className="grid gap-1.5">
        {(isAll ? found : found.slice(0, FEW)).map((one) => (
          <li key={idOf(one)} className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <button
              type="button"
              onClick={() => onShow(one)}
              className="min-h-6 min-w-0 text-start underline decoration-edge underline-offset-4 hover:decoration-current max-tablet:min-h-11"
            >
              <span className="sr-only">{t('panel.show')} </span>
              <bdi lang={language} dir={directionOf(language)} className="check-words text-ink-3">
                {around(one).before}
                <b className="font-semibold text-ink">{seen(one.text)}</b>
                {around(one).after}
              </bdi>
            </button>
            {onFix && one.fix !== null && (
              <Button small onClick={() => onFix([one])}>
                {one.fix === '' ? (
                  t('panel.take_out')
                ) : (
                  <>
                    <span className="sr-only">{t('panel.fix')} </span>
                    <bdi lang={language} dir={directionOf(language)} className="check-words">
                      {seen(one.fix)}
                    </bdi>
                  </>
                )}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!isAll && found.length > FEW && (
        <Button small variant="quiet" className="justify-self-start" onClick={() => setAll(true)}>
          {t('panel.more', { count: found.length - FEW })}
        </Button>
      )}
      {onFix && together.length > 1 && (
        <Button small variant="primary" className="justify-self-start" onClick={() => onFix(together)}>
          {t('panel.fix_all', { count: together.length })}
        </Button>
      )}
      <p className="text-xs text-ink-3">
        {t('panel.source')}{' '}
        {url ? (
          <a href={url} target="_blank" rel="noreferrer" className="underline">
            {title}
          </a>
        ) : (
          title
        )}
      </p>
    </li>
  );
}

// A space that is the whole matter must be seen.
const seen = (words: string) =>
  words.replace(/^\s+|\s+$/g, (spaces) => spaces.replace(/[\u00a0\u202f]/g, '⍽').replace(/\s/g, '␣'));
