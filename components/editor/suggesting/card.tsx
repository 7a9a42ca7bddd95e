'use client';

import { Avatar } from '#components/ui/avatar.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Verdict } from '#lib/documents/suggestions/settle.ts';
import { writeRelative, writeTime } from '#lib/time.ts';
import { useWriting } from '../context.ts';
import type { Noted } from './use-suggestions.ts';
import { linesOf, sentenceOf } from './words.ts';

type Props = { suggestion: Noted; onDecide: (verdict: Verdict) => void };

/** One suggestion: who, when, what, and the two ways it can go. */
export function SuggestionCard({ suggestion, onDecide }: Props) {
  const { t, editable, opening } = useWriting();
  const { note } = suggestion;
  const what = sentenceOf(suggestion, t, opening.memberLanguage);
  const name = note?.from ?? note?.member.name ?? t('suggesting.somebody');
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-1.5">
        <Avatar name={name} small plain />
        <b>{t('suggesting.who', { name })}</b>
        {note && <When at={note.at} />}
      </p>
      {note?.from && (
        <p className="text-ink-3 text-xs">{t('suggesting.imported', { name: note.member.name })}</p>
      )}
      <Lines suggestion={suggestion} />
      {editable && (
        <p className="mt-1.5 flex flex-wrap gap-1.5">
          <Button
            small
            aria-label={t('suggesting.accept_named', { what })}
            onClick={() => onDecide('accept')}
          >
            {t('suggesting.accept')}
          </Button>
          <Button
            small
            variant="quiet"
            aria-label={t('suggesting.reject_named', { what })}
            onClick={() => onDecide('reject')}
          >
            {t('suggesting.reject')}
          </Button>
        </p>
      )}
    </>
  );
}

function Lines({ suggestion }: { suggestion: Noted }) {
  const { t, opening } = useWriting();
  return linesOf(suggestion, t).map(({ verb, struck, added }) => (
    <p key={`${verb}${struck}${added}`} className="mt-1 line-clamp-6">
      {verb}{' '}
      {struck && (
        <del className="suggested-words" lang={opening.language} dir="auto">
          {struck}
        </del>
      )}{' '}
      {added && (
        <ins className="suggested-words" lang={opening.language} dir="auto">
          {added}
        </ins>
      )}
    </p>
  ));
}

const DAY = 86_400_000;

function When({ at }: { at: string }) {
  const { opening } = useWriting();
  const instant = new Date(at);
  const isToday = Date.now() - instant.getTime() < DAY / 2;
  return (
    <time dateTime={at} className="text-ink-3 tabular-nums">
      {isToday
        ? writeTime(instant, opening.memberLanguage, opening.zone)
        : writeRelative(instant, new Date(), opening.memberLanguage)}
    </time>
  );
}
