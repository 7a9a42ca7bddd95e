import { countryName } from '#lib/directory/countries.ts';
import { translator } from '#lib/i18n/translate.ts';
import { queryOf } from '#lib/releases/choice.ts';
import { KINDS } from '#lib/releases/kinds.ts';
import { type NewsView, pathOfArchive } from '#lib/releases/news.ts';
import { monthName } from '#lib/time.ts';

/** The filters of a list, its feeds and its archive. */
export function NewsAside({ view }: { view: NewsView }) {
  const { language, choice } = view;
  const t = translator(language, 'site');
  const { country, kind } = choice;
  return (
    <aside aria-label={t('list.filter')}>
      <FilterForm view={view} />
      {(country || kind) && <Feeds view={view} />}
      <Archive view={view} />
    </aside>
  );
}

function FilterForm({ view }: { view: NewsView }) {
  const { site, language, choice, countries, years } = view;
  const t = translator(language, 'site');
  const named = countries
    .map((code) => ({ code, name: countryName(code, language) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language));
  return (
    <form id="filter" action={`/${site.key}/${language}/news`}>
      <h2>{t('list.filter')}</h2>
      {choice.q && <input type="hidden" name="q" value={choice.q} />}
      <label className="field">
        <span>{t('list.kind')}</span>
        <select name="kind" defaultValue={choice.kind ?? ''}>
          <option value="">{t('list.all')}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {named.length > 0 && (
        <label className="field">
          <span>{t('list.country')}</span>
          <select name="country" defaultValue={choice.country ?? ''}>
            <option value="">{t('list.all')}</option>
            {named.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="field">
        <span>{t('list.year')}</span>
        <select name="year" defaultValue={choice.year ?? ''}>
          <option value="">{t('list.allYears')}</option>
          {years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="btn">
        {t('list.apply')}
      </button>
    </form>
  );
}

function Feeds({ view }: { view: NewsView }) {
  const { site, language, choice } = view;
  const t = translator(language, 'site');
  const query = queryOf({ kind: choice.kind, country: choice.country });
  return (
    <section>
      <h2>{t('list.followChoice')}</h2>
      <ul className="months">
        {['feed.xml', 'atom.xml', 'feed.json'].map((file, at) => (
          <li key={file}>
            <a href={`/${site.key}/${language}/${file}?${query}`}>
              <bdi dir="ltr">{['RSS', 'Atom', 'JSON Feed'][at]}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Archive({ view }: { view: NewsView }) {
  const { site, language, choice, months, years } = view;
  const t = translator(language, 'site');
  const news = `/${site.key}/${language}/news`;
  return (
    <section id="archive">
      <h2>{t('list.archive')}</h2>
      <ul className="months">
        {years.map((year) => (
          <li key={year}>
            <a href={`${news}/${year}`}>{year}</a>
          </li>
        ))}
      </ul>
      {choice.year && months.length > 0 && (
        <>
          <h3>{t('list.months', { year: String(choice.year) })}</h3>
          <ul className="months">
            {months.map(({ month, count }) => (
              <li key={month}>
                <a href={`${news}${pathOfArchive({ year: choice.year ?? 0, month })}`}>
                  {monthName(month, language)} ({count})
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
