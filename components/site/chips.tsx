import { translator } from '#lib/i18n/translate.ts';
import { queryOf } from '#lib/releases/choice.ts';
import { CHOSEN_BY, nameChosen } from '#lib/releases/choice-names.ts';
import type { NewsView } from '#lib/releases/news.ts';

/** What the reader has chosen, each with a way to drop it. */
export function Chips({ view }: { view: NewsView }) {
  const { site, language, path, choice, projects } = view;
  const t = translator(language, 'site');
  const chips = CHOSEN_BY.flatMap((name) => {
    const label = nameChosen(name, choice, language, projects);
    return label === null ? [] : [{ name, label }];
  });
  if (!chips.length) return null;
  const news = `/${site.key}/${language}/news`;
  return (
    <ul className="chips" aria-label={t('list.filters')}>
      {chips.map(({ name, label }) => {
        const { [name]: _, ...others } = name === 'year' ? { ...choice, month: undefined } : choice;
        const dated = name === 'year' || name === 'month';
        const query = queryOf(path && !dated ? { ...others, year: undefined } : others);
        const base = dated ? news : `${news}${path}`;
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
