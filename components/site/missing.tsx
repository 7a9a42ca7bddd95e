import { translator } from '#lib/i18n/translate.ts';
import { directionOf, LANGUAGE_NAMES, type Language } from '#lib/languages.ts';
import type { SiteView } from '#lib/releases/view.ts';
import { spokenBy } from '#lib/sites/titles.ts';
import { Answer } from './answer.tsx';
import { SearchForm } from './search-form.tsx';
import { Shell } from './shell.tsx';

type Props = {
  site: SiteView | null;
  language: Language;
  why: 'missing' | 'gone' | 'unspoken';
  keys?: string | undefined;
};

/** No page here: never was (404), not in this language (404), or taken away (410). Says what is so and where to go on, in the reader's language first. */
export function Missing({ site, language, why, keys }: Props) {
  const t = translator(language, 'site');
  const status = why === 'gone' ? 410 : 404;
  const title = (it: Language) =>
    why === 'unspoken'
      ? translator(it, 'site')('missing.unspoken', {
          inLanguage: translator(it, 'site')('release.inLanguage', {
            language: translator(it, 'site')(`languages.${language}`),
          }),
        })
      : translator(it, 'site')(`${why}.title`);
  const reason = why === 'unspoken' ? null : t(`${why}.why`);
  if (!site) {
    return (
      <main className="wrap" id="text">
        <Answer status={status} keys={keys} />
        <h1>{title(language)}</h1>
        {reason && <p className="standfirst">{reason}</p>}
      </main>
    );
  }
  const spoken = spokenBy(site, language);
  const others = site.languages.filter((it) => it !== language);
  return (
    <Shell site={site} language={language} versions={[]}>
      <Answer status={status} keys={keys} />
      <p className="kicker marker">{status}</p>
      <h1>{title(language)}</h1>
      {reason && <p className="standfirst">{reason}</p>}
      <div className="grid">
        <section>
          <h2 className="h2">{t('missing.find')}</h2>
          <SearchForm action={`/${site.key}/${spoken}/news`} language={language} />
          <p className="jump">
            <a href={`/${site.key}/${spoken}`}>{t('missing.latest')}</a>{' '}
            <a href={`/${site.key}/${spoken}/news#archive`}>{t('nav.months')}</a>
          </p>
        </section>
        {others.length > 0 && (
          <aside aria-label={t('missing.other')}>
            {others.map((other) => (
              <section key={other} lang={other} dir={directionOf(other)}>
                <h2>{title(other)}</h2>
                <a href={`/${site.key}/${other}/news`} hrefLang={other}>
                  {translator(other, 'site')('missing.newsIn')}
                  <span className="vh"> ({LANGUAGE_NAMES[other]})</span>
                </a>
              </section>
            ))}
          </aside>
        )}
      </div>
    </Shell>
  );
}
