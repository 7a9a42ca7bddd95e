'use client';

import { Check, CircleAlert, Clock } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { writeTime } from '#lib/time.ts';
import { useSaving, useWriting } from './context.ts';

/** Saved, Saving… or Not saved: the truth about the last word, in the bar. */
export function Saved() {
  const { t, opening } = useWriting();
  const saving = useSaving();
  const icon = { saved: Check, saving: Clock, not_saved: CircleAlert }[saving.kind];
  return (
    <span
      role="status"
      className={`inline-flex flex-none items-center gap-1 text-[0.8125rem] whitespace-nowrap ${
        saving.kind === 'not_saved' ? 'font-semibold text-error' : 'text-ink-2'
      }`}
    >
      <Icon of={icon} />
      <span>{t(`saved.${saving.kind}`)}</span>{' '}
      {saving.kind === 'saved' && saving.at && (
        <time dateTime={saving.at} className="text-ink-3 tabular-nums max-tablet:sr-only">
          {t('saved.at', { time: writeTime(new Date(saving.at), opening.memberLanguage, opening.zone) })}
        </time>
      )}
    </span>
  );
}
