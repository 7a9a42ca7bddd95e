import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { StyleTabs } from '#components/style/style-tabs.tsx';
import { TermList } from '#components/style/term-list.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '#lib/languages.ts';
import { listSites, zoneOf } from '#lib/sites/queries.ts';
import { siteNamer } from '#lib/sites/site-namer.ts';
import { listPlacesForTerms, listTerms } from '#lib/style/queries/terms.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'style')('title') };
}

/** The terms of the house, by their languages. */
export default async function StylePage() {
  const member = await requireMember();
  const { language } = member;
  const t = translator(language, 'style');
  const [lines, places, sites] = await Promise.all([
    listTerms(member),
    listPlacesForTerms(member),
    listSites(member),
  ]);
  const shared = { language, zone: zoneOf(sites), siteName: siteNamer(sites, language) };
  const inForce = lines.filter(({ retiredAt }) => retiredAt === null);
  const retired = lines.filter(({ retiredAt }) => retiredAt !== null);
  return (
    <>
      <PageBar title={t('title')}>
        {places.everySite.length + places.sites.length > 0 && (
          <ButtonLink variant="primary" href="/desk/style/terms/new">
            {t('terms.new')}
          </ButtonLink>
        )}
      </PageBar>
      <main id="main" tabIndex={-1} className="page">
        <StyleTabs here="terms" language={language} />
        <p className="mb-5 max-w-(--container-page) text-ink-2">{t('terms.intro')}</p>
        {inForce.length === 0 && <Empty title={t('terms.none')}>{t('terms.none_hint')}</Empty>}
        {LANGUAGES.map((each) => ({ each, own: inForce.filter((line) => line.language === each) }))
          .filter(({ own }) => own.length > 0)
          .map(({ each, own }) => (
            <section key={each} className="mb-8">
              <h2 lang={each} className="mb-2 text-base">
                {LANGUAGE_NAMES[each]}
              </h2>
              <TermList lines={own} {...shared} />
            </section>
          ))}
        {retired.length > 0 && (
          <section className="mt-10">
            <h2 className="mb-2 text-base">{t('terms.retired_title')}</h2>
            <TermList lines={retired} {...shared} />
          </section>
        )}
      </main>
    </>
  );
}
