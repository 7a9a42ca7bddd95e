import { translator } from '#lib/i18n/translate.ts';
import { queryOf } from '#lib/releases/choice.ts';
import type { NewsView } from '#lib/releases/news.ts';
import type { ReleaseCard } from '#lib/releases/view.ts';
import { titleOfNews } from '#lib/sites/news-metadata.ts';
import { dayIn, writeMonth } from '#lib/time.ts';
import { Answer } from './answer.tsx';
import { Chips } from './chips.tsx';
import { Items } from './items.tsx';
import { NewsAside } from './news-aside.tsx';
import { NothingFound } from './nothing-found.tsx';
import { Pages } from './pages.tsx';
import { SearchForm } from './search-form.tsx';
import { Shell } from './shell.tsx';

/** The news of a site in a language, by month, with its filters, archive and pages. */
export function NewsPage({ view }: { view: NewsView }) {
  const { site, language, path, choice, list, instead } = view;
  const t = translator(language, 'site');
  const versions = site.languages.map((it) => ({ language: it, href: `/${site.key}/${it}/news${path}` }));
  return (
    <Shell site={site} language={language} versions={versions} here="news">
      <Answer status={200} keys={`list-${site.key}-${language}`} />
      <h1 className="page-h1 marker">{titleOfNews(view)}</h1>
      <SearchForm
        action={`/${site.key}/${language}/news`}
        language={language}
        value={instead ?? choice.q}
        kept={queryOf({ ...choice, q: undefined })}
      />
      <p className="only-phone jump">
        <a href="#filter">{t('list.filterJump')}</a>
      </p>
      <div className="grid">
        <section aria-label={t('list.results')}>
          <Chips view={view} />
          {instead && (
            <p className="instead">{t('list.instead', { asked: choice.q ?? '', meant: instead })}</p>
          )}
          {list.count > 0 ? <Counted view={view} /> : <NothingFound view={view} />}
          {choice.sort && <Items items={list.items} site={site} language={language} withYear />}
          {!choice.sort &&
            byMonth(list.items, site.timeZone).map(({ key, items }) => (
              <section key={key}>
                <h2 className="h2">{writeMonth(Number(key.slice(0, 4)), Number(key.slice(5)), language)}</h2>
                <Items items={items} site={site} language={language} />
              </section>
            ))}
          <Pages view={view} />
        </section>
        <NewsAside view={view} />
      </div>
    </Shell>
  );
}

/** How many there are and in which order; for words looked for, the way to the other order. */
function Counted({ view: { site, language, path, choice, list, instead } }: { view: NewsView }) {
  const t = translator(language, 'site');
  const best = choice.sort === 'relevance';
  const other = {
    ...choice,
    ...(instead && { q: instead }),
    sort: best ? undefined : ('relevance' as const),
  };
  const query = queryOf(path ? { ...other, year: undefined } : other);
  return (
    <p className="kicker">
      <b>{t(list.more ? 'list.countMore' : 'list.count', { count: list.count })}</b>
      {list.count > 1 && `${t('document.comma')}${t(best ? 'list.bestFirst' : 'list.newestFirst')}`}
      {choice.q && list.count > 1 && (
        <>
          {' · '}
          <a href={`/${site.key}/${language}/news${path}?${query}`}>
            {t(best ? 'list.byDate' : 'list.byRelevance')}
          </a>
        </>
      )}
    </p>
  );
}

function byMonth(items: ReleaseCard[], timeZone: string): { key: string; items: ReleaseCard[] }[] {
  const months: { key: string; items: ReleaseCard[] }[] = [];
  for (const item of items) {
    const key = dayIn(item.publishedAt, timeZone).slice(0, 7);
    const last = months.at(-1);
    if (last?.key === key) last.items.push(item);
    else months.push({ key, items: [item] });
  }
  return months;
}
