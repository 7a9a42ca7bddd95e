'use client';

import { clsx } from 'clsx';
import { useId } from 'react';
import { controlClass } from '#components/form/field.tsx';
import type { Choice } from '#lib/consents/queries.ts';
import type { Lack } from '#lib/consents/state.ts';
import { useWriting } from '../context.ts';
import { useConsents } from './consents.ts';
import type { Part } from './use-part.ts';

type Props = {
  part: Pick<Part, 'visit'>;
  value: string | null;
  onValue: (value: string | null) => void;
  /** What of somebody stands here. */
  shows: 'words' | 'picture';
  className?: string;
};

/** Which record of consent words or a picture lean on, and whether it holds. A template leans on none. */
export function ConsentPart(props: Props) {
  const { session } = useWriting();
  return session ? <ConsentChoice {...props} /> : null;
}

function ConsentChoice({ part, value, onValue, shows, className }: Props) {
  const { t, opening } = useWriting();
  const id = useId();
  const { choices, look } = useConsents(opening.release, opening.member.id);
  const known = choices || [];
  const chosen = known.find((choice) => choice.id === value);
  const offered = known.filter((choice) => choice.name !== null || choice.id === value);
  const nameOf = ({ name, shownAs }: Choice) =>
    name === null ? t('consent.hidden') : shownAs ? `${name} · ${shownAs}` : name;
  const groups = [
    { label: t('consent.story'), own: offered.filter(({ ofStory }) => ofStory) },
    { label: t('consent.others'), own: offered.filter(({ ofStory }) => !ofStory) },
  ].filter(({ own }) => own.length > 0);
  const wrong = chosen ? wrongWith(chosen, shows) : null;
  return (
    <div className={className}>
      <label htmlFor={id} className="block text-xs text-ink-3">
        {t('consent.label')}
      </label>
      <select
        id={id}
        value={value ?? ''}
        onFocus={() => {
          part.visit();
          look();
        }}
        onChange={({ currentTarget }) => onValue(currentTarget.value || null)}
        aria-describedby={`${id}-says`}
        className={`${controlClass()} min-h-8 max-tablet:min-h-11`}
      >
        <option value="">{t(shows === 'words' ? 'consent.none' : 'consent.none_picture')}</option>
        {value && !chosen && <option value={value}>{t('consent.hidden')}</option>}
        {groups.map(({ label, own }) => (
          <optgroup key={label} label={label}>
            {own.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {nameOf(choice)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <p id={`${id}-says`} className="text-xs text-ink-3">
        {choices === null && t('consent.loading')}
        {choices === false && t('consent.missing')}
        {chosen && (
          <span className={clsx(wrong ? 'text-error' : 'text-approved')}>
            {t(wrong ?? 'consent.states.valid')}{' '}
          </span>
        )}
        <a
          href={
            chosen?.name ? `/desk/consents/${chosen.id}` : `/desk/consents/new?release=${opening.release}`
          }
          target="_blank"
          rel="noreferrer"
          className="inline-block min-h-6 underline underline-offset-4"
        >
          {t(chosen?.name ? 'consent.open' : 'consent.new')}
        </a>
      </p>
    </div>
  );
}

const USES: Record<Props['shows'], readonly Lack[]> = {
  words: ['story', 'language', 'site', 'words', 'name'],
  picture: ['story', 'site', 'picture'],
};

function wrongWith({ state, lacks }: Choice, shows: Props['shows']) {
  if (state !== 'valid') return `consent.states.${state}` as const;
  const lack = USES[shows].find((use) => lacks.includes(use));
  return lack ? (`consent.lacks.${lack}` as const) : null;
}
