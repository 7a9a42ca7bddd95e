import Link from 'next/link';
import { countryName } from '#lib/directory/countries.ts';
import type { ToCheck } from '#lib/directory/queries/to-check.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { inLanguage } from '#lib/sites/names.ts';
import { writeDate } from '#lib/time.ts';
import { Queue } from './queue.tsx';

/** Helplines whose last day is near or past, for whoever answers for them. Nothing where there are none. */
export function HelplinesToCheck({ lines, language }: { lines: ToCheck[]; language: Language }) {
  const t = translator(language, 'desk');
  if (lines.length === 0) return null;
  return (
    <Queue title={t('my_day.helplines')} count={lines.length}>
      <ul className="-mx-2 mt-2 border-t border-line">
        {lines.map(({ id, service, country, until, over }) => (
          <li key={id} className="relative border-b border-line px-2 py-2.5 hover:bg-ground">
            <Link
              href={`/desk/directory/helplines/${id}`}
              prefetch={false}
              className="font-semibold text-inherit no-underline after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:-outline-offset-3 focus-visible:after:outline-focus"
            >
              <bdi>{inLanguage(service, language) || countryName(country, language)}</bdi>
            </Link>
            <p className={over ? 'text-[0.8125rem] text-error' : 'text-[0.8125rem] text-ink-2'}>
              {countryName(country, language)} ·{' '}
              {over
                ? t('my_day.helpline_over', { date: writeDate(dayAfter(until), language) })
                : t('my_day.helpline_until', { date: writeDate(until, language) })}
            </p>
          </li>
        ))}
      </ul>
    </Queue>
  );
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
