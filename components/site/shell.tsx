import type { ReactNode } from 'react';
import { countryName } from '#lib/directory/countries.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { LANGUAGE_NAMES } from '#lib/languages.ts';
import type { LanguageLink, SiteView } from '#lib/releases/view.ts';
import { spokenBy } from '#lib/sites/titles.ts';
import { Banners } from './banners.tsx';
import { Foot } from './foot.tsx';
import { OwnLinks } from './own-links.tsx';

type Props = {
  site: SiteView;
  language: Language;
  /** This page in every language it has, itself included. */
  versions: LanguageLink[];
  here?: 'front' | 'news';
  children: ReactNode;
};

/** What every public page stands in: skip link, band with the newsroom and its languages, text, foot. */
export function Shell({ site, language, versions, here, children }: Props) {
  const t = translator(language, 'site');
  const home = `/${site.key}/${spokenBy(site, language)}`;
  return (
    <>
      <a className="skip" href="#text">
        {t('nav.skip')}
      </a>
      <header className={site.accent && site.accent !== 'blue' ? `band ${site.accent}` : 'band'}>
        <div className="wrap">
          <a className="mark" href={home} aria-current={here === 'front' ? 'page' : undefined}>
            <bdi dir="ltr">
              <b>IOM · OIM</b> Newsroom
            </bdi>{' '}
            {site.country && <span className="site">{countryName(site.country, language)}</span>}
          </a>
          <nav className="menu" aria-label={t('nav.menu')}>
            <ul>
              <li>
                <a href={`${home}/news`} aria-current={here === 'news' ? 'page' : undefined}>
                  {t('nav.news')}
                </a>
              </li>
              <li>
                <a href={`${home}/contacts`}>{t('nav.contacts')}</a>
              </li>
              <li>
                <a href="#follow">{t('nav.follow')}</a>
              </li>
              <OwnLinks site={site} />
            </ul>
          </nav>
          {versions.length > 0 && (
            <nav className="langs" aria-label={t('nav.languages')}>
              <ul>
                {versions.map((version) => (
                  <li key={version.language}>
                    <a
                      href={version.href}
                      lang={version.language}
                      hrefLang={version.language}
                      aria-current={version.language === language ? 'true' : undefined}
                    >
                      {LANGUAGE_NAMES[version.language]}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <a className="to-menu" href="#menu">
            {t('nav.menu')}
          </a>
        </div>
      </header>
      <Banners site={site} language={language} />
      <main className="wrap" id="text">
        {children}
      </main>
      <Foot site={site} language={language} />
    </>
  );
}
