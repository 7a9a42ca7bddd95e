import { countryName } from '#lib/directory/countries.ts';
import { translator } from '#lib/i18n/translate.ts';
import { type Choice, queryOf } from '#lib/releases/choice.ts';
import type { NewsView } from '#lib/releases/news.ts';
import { monthName } from '#lib/time.ts';

/** What the reader has chosen, each with a way to drop it. */
export function Chips({ view }: { view: NewsView }) {
  const { site, language, path, choice } = view;
  const t = translator(language, 'site');
  const chips = chipsOf(view);
  if (!chips.length) return null;
  const news = `/${site.key}/${language}/news`;
  return (
    <ul className="chips" aria-label={t('list.filters')}>
      {chips.map(({ name, label }) => {
        const { [name]: _, ...others } = name === 'year' ? { ...choice, month: undefined } : choice;
        const query = queryOf(others);
        const base = name === 'year' || name === 'month' ? news : `${news}${path}`;
        return (
          <li key={name}>
            <a href={query ? `${base}?${query}` : base}>
              {label} <span aria-hidden="true">×</span>
              <span className="vh">{t('list.remove')}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function chipsOf({ language, choice }: NewsView): { name: keyof Choice; label: string }[] {
  const t = translator(language, 'site');
  const { q, kind, country, year, month } = choice;
  return [
    ...(q ? [{ name: 'q' as const, label: q }] : []),
    ...(kind ? [{ name: 'kind' as const, label: t(`kinds.${kind}`) }] : []),
    ...(country ? [{ name: 'country' as const, label: countryName(country, language) }] : []),
    ...(month ? [{ name: 'month' as const, label: monthName(month, language) }] : []),
    ...(year ? [{ name: 'year' as const, label: String(year) }] : []),
  ];
}
