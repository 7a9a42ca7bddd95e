import { Fragment } from 'react';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, type Language } from '#lib/languages.ts';
import type { LanguageLink, ReleaseCard, SiteView } from '#lib/releases/view.ts';
import { siteTitle, titleLanguage } from '#lib/sites/titles.ts';
import { rfc3339, writeDate } from '#lib/time.ts';
import { Answer } from './answer.tsx';
import { From, Items } from './items.tsx';
import { SearchForm } from './search-form.tsx';
import { Shell } from './shell.tsx';

type Props = {
  site: SiteView;
  language: Language;
  /** The release that stands large at the top, with its languages. */
  lead: (ReleaseCard & { versions: LanguageLink[] }) | undefined;
  /** What else was chosen for the top, in its order. */
  featured: ReleaseCard[];
  /** Newest first, the lead and what is featured among them. */
  items: ReleaseCard[];
  sites: SiteView[];
  years: number[];
};

/** The front page of a newsroom in one language: the newest release large, the others below, what helps beside them. */
export function Front({ site, language, lead, featured, items, sites, years }: Props) {
  const t = translator(language, 'site');
  const above = [lead, ...featured].map((item) => item?.id);
  const others = items.filter(({ id }) => !above.includes(id));
  const versions = site.languages.map((it) => ({ language: it, href: `/${site.key}/${it}` }));
  return (
    <Shell site={site} language={language} versions={versions} here="front">
      <Answer status={200} keys={`front-${site.key}-${language} list-${site.key}-${language}`} />
      <h1 className="vh">{siteTitle(site, language)}</h1>
      {lead ? <Lead item={lead} site={site} /> : <p>{t('front.empty')}</p>}
      <div className="grid">
        <section aria-label={t('front.latest')}>
          {featured.length > 0 && (
            <>
              <h2 className="h2">{t('front.featured')}</h2>
              <Items items={featured} site={site} language={language} withYear />
            </>
          )}
          {others.length > 0 && (
            <>
              <h2 className="h2">{t('front.latest')}</h2>
              <Items items={others} site={site} language={language} withYear />
            </>
          )}
          <a className="more" href={`/${site.key}/${language}/news`}>
            {t('list.allNews')}
          </a>
        </section>
        <Aside site={site} language={language} sites={sites} years={years} />
      </div>
    </Shell>
  );
}

function Lead({ item, site }: { item: NonNullable<Props['lead']>; site: SiteView }) {
  const { language } = item;
  const others = item.versions.filter((version) => version.language !== language);
  const t = translator(language, 'site');
  return (
    <section className="lead" aria-label={t('front.lead')}>
      <p className="kicker marker">
        <b>{t(`kinds.${item.kind}`)}</b>
        {' · '}
        <time dateTime={rfc3339(item.publishedAt, site.timeZone)}>
          {writeDate(item.publishedAt, language, site.timeZone)}
        </time>
        <From item={item} site={site} language={language} />
      </p>
      <h2>
        <a href={item.href}>{item.headline}</a>
      </h2>
      {item.summary && <p className="standfirst">{item.summary}</p>}
      {others.length > 0 && (
        <p className="jump">
          {others.map((version) => [
            <a key={version.language} href={version.href} lang={version.language} hrefLang={version.language}>
              {translator(version.language, 'site')('front.readIn')}
            </a>,
            ' ',
          ])}
        </p>
      )}
    </section>
  );
}

function Aside({ site, language, sites, years }: Pick<Props, 'site' | 'language' | 'sites' | 'years'>) {
  const t = translator(language, 'site');
  const news = `/${site.key}/${language}/news`;
  const elsewhere = sites.filter(({ key }) => key !== site.key);
  return (
    <aside aria-label={t('front.around')}>
      <section>
        <h2>{t('list.searchLabel')}</h2>
        <SearchForm action={news} language={language} />
      </section>
      {years.length > 0 && (
        <section>
          <h2>{t('front.byYear')}</h2>
          <ul className="months">
            {years.slice(0, 8).map((year) => (
              <li key={year}>
                <a href={`${news}/${year}`}>{year}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {elsewhere.length > 0 && (
        <section>
          <h2>{t('front.sites')}</h2>
          <ul>
            {elsewhere.map((other) => (
              <li key={other.key}>
                <bdi lang={titleLanguage(other, language)}>
                  {other.country ? siteTitle(other, language) : t('front.headquarters')}
                </bdi>
                {' · '}
                {other.languages.map((it, at) => (
                  <Fragment key={it}>
                    <span className="one">
                      <a href={`/${other.key}/${it}`} lang={it} hrefLang={it}>
                        {LANGUAGE_NAMES[it]}
                      </a>
                      {at < other.languages.length - 1 && t('document.comma').trim()}
                    </span>{' '}
                  </Fragment>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}
