import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { SiteView } from '#lib/releases/view.ts';
import { spokenBy } from '#lib/sites/titles.ts';
import { OwnLinks } from './own-links.tsx';

const FEEDS = [
  { name: 'RSS', file: 'feed.xml' },
  { name: 'Atom', file: 'atom.xml' },
  { name: 'JSON Feed', file: 'feed.json' },
];

type Props = { site: SiteView; language: Language };

/** The foot of every public page: the menu again, the feeds, and what the reader should know. */
export function Foot({ site, language }: Props) {
  const t = translator(language, 'site');
  const home = `/${site.key}/${spokenBy(site, language)}`;
  const { founded = '', members = '' } = site.facts;
  return (
    <footer className="foot" id="menu">
      <div className="wrap">
        <nav aria-label={t('nav.bottom')}>
          <ul>
            <li>
              <a href={home}>{t('nav.front')}</a>
            </li>
            <li>
              <a href={`${home}/news`}>{t('nav.news')}</a>
            </li>
            <li>
              <a href={`${home}/news#archive`}>{t('nav.months')}</a>
            </li>
            <li>
              <a href={`${home}/contacts`}>{t('nav.contacts')}</a>
            </li>
            <li>
              <a href={`${home}/newsrooms`}>{t('nav.newsrooms')}</a>
            </li>
            <OwnLinks site={site} />
          </ul>
        </nav>
        <nav aria-label={t('nav.follow')} id="follow">
          <b>{t('nav.follow')}</b>
          <ul>
            {FEEDS.map(({ name, file }) => (
              <li key={file}>
                <a href={`${home}/${file}`}>
                  <bdi dir="ltr">{name}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p>
          {t('foot.member', { founded, members })} {site.legal || t('foot.names')} {t('foot.privacy')}
        </p>
      </div>
    </footer>
  );
}
