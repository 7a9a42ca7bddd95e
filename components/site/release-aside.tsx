import { countryName } from '#lib/directory/countries.ts';
import { writeNone } from '#lib/i18n/list.ts';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES } from '#lib/languages.ts';
import type { PaperLink } from '#lib/papers/links.ts';
import type { ReleaseView } from '#lib/releases/view.ts';
import { ForJournalists } from './for-journalists.tsx';

/** What stands beside a release: its other forms and languages, its details, what to read next. */
export function ReleaseAside({ view, papers }: { view: ReleaseView; papers: readonly PaperLink[] }) {
  const { language, readAlso } = view;
  const t = translator(language, 'site');
  return (
    <aside aria-label={t('release.around')}>
      <ForJournalists view={view} papers={papers} />
      <OtherLanguages view={view} />
      <Details view={view} />
      {readAlso.length > 0 && (
        <section>
          <h2>{t('release.readAlso')}</h2>
          <ul>
            {readAlso.map((card) => (
              <li key={card.id}>
                <a href={card.href}>{card.headline}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

function OtherLanguages({ view: { embargo, site, language, versions } }: { view: ReleaseView }) {
  const t = translator(language, 'site');
  const others = versions.filter((version) => version.language !== language);
  // What else there will be of a text under embargo is nobody’s to know.
  if (embargo) return null;
  const missing = site.languages.filter(
    (it) => it !== language && !others.some((version) => version.language === it),
  );
  if (!others.length && !missing.length) return null;
  return (
    <section>
      <h2>{t('release.otherLanguages')}</h2>
      <ul>
        {others.map((version) => (
          <li key={version.language}>
            <a href={version.href} lang={version.language} hrefLang={version.language}>
              {LANGUAGE_NAMES[version.language]}
            </a>
          </li>
        ))}
        {missing.length > 0 && (
          <li>
            {t('release.missingIn', {
              inLanguages: writeNone(
                missing.map((it) => t('release.inLanguage', { language: t(`languages.${it}`) })),
                language,
              ),
            })}
          </li>
        )}
      </ul>
    </section>
  );
}

function Details({ view }: { view: ReleaseView }) {
  const { countries, language, projects = [], reference, site, version } = view;
  const t = translator(language, 'site');
  return (
    <section>
      <h2>{t('release.landmarks')}</h2>
      <dl>
        <dt>{t('release.reference')}</dt>
        <dd>
          <bdi dir="ltr">{reference}</bdi>
          {version && `${t('document.comma')}${t('release.version', { number: version })}`}
        </dd>
        {countries.length > 0 && (
          <>
            <dt>{t(countries.length === 1 ? 'release.country' : 'release.countries')}</dt>
            <dd>
              {countries.map((code, at) => (
                <span key={code}>
                  {at > 0 && t('document.comma')}
                  <a href={`/${site.key}/${language}/news?country=${code}`}>{countryName(code, language)}</a>
                </span>
              ))}
            </dd>
          </>
        )}
        {projects.length > 0 && (
          <>
            <dt>{t(projects.length === 1 ? 'release.project' : 'release.projects')}</dt>
            <dd>
              {projects.map(({ id, name }, at) => (
                <span key={id}>
                  {at > 0 && t('document.comma')}
                  <a href={`/${site.key}/${language}/news?project=${id}`}>{name}</a>
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
