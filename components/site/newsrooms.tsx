import { countryName } from '#lib/directory/countries.ts';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, type Language } from '#lib/languages.ts';
import type { SiteView } from '#lib/releases/view.ts';
import { siteTitle, spokenBy, titleLanguage } from '#lib/sites/titles.ts';
import { Answer } from './answer.tsx';
import { Shell } from './shell.tsx';

type Props = { site: SiteView; language: Language; sites: SiteView[] };

/** Every newsroom of the Organization, by country, with the languages it speaks. */
export function Newsrooms({ site, language, sites }: Props) {
  const t = translator(language, 'site');
  const versions = site.languages.map((it) => ({ language: it, href: `/${site.key}/${it}/newsrooms` }));
  const named = sites
    .map((each) => ({
      each,
      name: each.country ? countryName(each.country, language) : t('newsrooms.whole'),
    }))
    .toSorted(
      (a, b) =>
        Number(a.each.country !== null) - Number(b.each.country !== null) ||
        a.name.localeCompare(b.name, language),
    );
  return (
    <Shell site={site} language={language} versions={versions}>
      <Answer status={200} keys="sites" />
      <h1 className="page-h1 marker">{t('nav.newsrooms')}</h1>
      <p className="standfirst">{t('newsrooms.intro')}</p>
      {named.map(({ each, name }) => (
        <section key={each.key}>
          <h2 className="h2">{name}</h2>
          <p>
            <bdi lang={titleLanguage(each, language)}>{siteTitle(each, language)}</bdi>
          </p>
          <ul className="months">
            {each.languages.map((it) => (
              <li key={it}>
                <a href={`/${each.key}/${it}`} lang={it} hrefLang={it}>
                  {LANGUAGE_NAMES[it]}
                </a>
              </li>
            ))}
            <li>
              <a href={`/${each.key}/${spokenBy(each, language)}/contacts`}>
                {t('nav.contacts')}
                <span className="vh"> ({name})</span>
              </a>
            </li>
          </ul>
        </section>
      ))}
    </Shell>
  );
}
