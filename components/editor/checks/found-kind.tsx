'use client';

import { clsx } from 'clsx';
import { useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { SOURCES } from '#lib/checks/sources.ts';
import { type MayDismiss, weightOf } from '#lib/checks/weight.ts';
import { directionOf, type Language } from '#lib/languages.ts';
import { FoundWords, seen } from './found-words.tsx';
import { LeaveForm } from './leave-form.tsx';
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
  /** Answers null once they are let stand, or why not. */
  onLeave: (some: readonly Placed[], note: string) => Promise<string | null>;
  may: MayDismiss;
};

const FEW = 6;

const EDGES = {
  block: 'border-s-error',
  error: 'border-s-error',
  warning: 'border-s-warning',
  info: 'border-s-edge',
} as const;

/** What one rule found: why, who says so, where, and what would stand there instead; or why it stays. */
export function FoundKind({ t, found, language, around, onShow, onFix, onLeave, may }: Props) {
  const [isAll, setAll] = useState(false);
  const [leaving, setLeaving] = useState<readonly Placed[] | null>(null);
  const asked = useRef<HTMLElement | null>(null);
  const [first] = found;
  if (!first) return null;
  const together = found.filter(({ batch }) => batch);
  const whyNot = may[weightOf(first)];
  const shown = isAll ? found : found.slice(0, FEW);
  const ask = (some: readonly Placed[], button: HTMLElement) => {
    asked.current = button;
    setLeaving(some);
  };
  return (
    <li
      className={clsx(
        'grid gap-2 rounded-md border border-s-4 border-line bg-paper p-3',
        EDGES[first.severity],
      )}
    >
      <p>{sayFinding(t, first)}</p>
      <ul className="grid gap-1.5">
        {shown.map((one) => (
          <li key={idOf(one)} className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <FoundWords t={t} one={one} around={around(one)} language={language} onShow={onShow} />
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
            {found.length > 1 && whyNot === null && (
              <Button
                small
                variant="quiet"
                aria-label={`${t('left.leave')} ${one.text}`}
                onClick={({ currentTarget }) => ask([one], currentTarget)}
              >
                {t('left.short')}
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
      <div className="flex flex-wrap gap-2 empty:hidden">
        {onFix && together.length > 1 && (
          <Button small onClick={() => onFix(together)}>
            {t('panel.fix_all', { count: together.length })}
          </Button>
        )}
        {whyNot === null && (
          <Button
            small
            variant="quiet"
            className="-ms-2"
            onClick={({ currentTarget }) => ask(found, currentTarget)}
          >
            {found.length > 1 ? t('left.leave_all', { count: found.length }) : t('left.leave')}
          </Button>
        )}
      </div>
      {whyNot !== null && first.severity === 'block' && (
        <p className="text-xs text-ink-2">{t(`left.${weightOf(first)}`)}</p>
      )}
      {leaving && (
        <LeaveForm
          // another choice begins anew
          key={leaving.map(idOf).join()}
          t={t}
          onLeave={(note) => onLeave(leaving, note)}
          onCancel={() => {
            setLeaving(null);
            asked.current?.focus();
          }}
        />
      )}
      <Source t={t} of={first} />
    </li>
  );
}

function Source({ t, of }: { t: CheckWords; of: Placed }) {
  const { title, url } = of.source === 'house' ? houseSource(t, of) : SOURCES[of.source];
  return (
    <p className="text-xs text-ink-3">
      {t('panel.source')}{' '}
      {url ? (
        <a href={url} target="_blank" rel="noreferrer" className="inline-block min-h-6 underline">
          {title}
        </a>
      ) : (
        title
      )}
    </p>
  );
}

// Who wrote a term of the house says why, and where it can be read up.
function houseSource(t: CheckWords, { params: { reason, link } }: Placed) {
  return { title: [t('panel.house'), reason].filter(Boolean).join(': '), url: link ? String(link) : null };
}
