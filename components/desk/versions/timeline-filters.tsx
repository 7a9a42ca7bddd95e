import Link from 'next/link';
import { controlClass } from '#components/form/field.tsx';
import { Button } from '#components/ui/button.tsx';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { SHOWS, type TimelineAsked } from '#lib/releases/queries/timeline.ts';

type Props = { asked: TimelineAsked; people: string[]; address: string; language: Language };

/** Narrows what happened to a kind of thing or to a person. An ordinary form: every view has an address. */
export function TimelineFilters({ asked, people, address, language }: Props) {
  const t = translator(language, 'versions');
  const pick = (name: 'show' | 'who', label: string, options: [string, string][]) => (
    <label className="grid gap-1 text-[0.8125rem] font-medium">
      {label}
      <select
        name={name}
        defaultValue={asked[name] ?? ''}
        className={`${controlClass()} min-h-9 max-w-56 max-tablet:min-h-11`}
      >
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <search aria-label={t('history.filters')}>
      <form action={address} className="mb-4 flex flex-wrap items-end gap-3">
        {pick('show', t('history.show'), [
          ['', t('history.all')],
          ...SHOWS.map((show): [string, string] => [show, t(`history.shows.${show}`)]),
        ])}
        {pick('who', t('history.who'), [
          ['', t('history.everybody')],
          ...people.map((name): [string, string] => [name, name]),
        ])}
        <Button type="submit">{t('history.apply')}</Button>
        {(asked.show || asked.who) && (
          <Link href={address} prefetch={false} className="py-2 text-brand underline">
            {t('history.clear')}
          </Link>
        )}
      </form>
    </search>
  );
}
