import type { Metadata } from 'next';
import { ConsentFilters } from '#components/consents/consent-filters.tsx';
import { ConsentList } from '#components/consents/consent-list.tsx';
import { PageBar } from '#components/desk/page-bar.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { consentFilters } from '#lib/consents/input.ts';
import { listConsents, sitesForConsents } from '#lib/consents/queries.ts';
import { translator } from '#lib/i18n/translate.ts';
import { listSites } from '#lib/sites/queries.ts';
import { siteNamer } from '#lib/sites/site-namer.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'consents')('title') };
}

/** What people agreed to, as far as the member may know of it. */
export default async function ConsentsPage({ searchParams }: Props) {
  const member = await requireMember();
  const { language } = member;
  const filters = consentFilters.parse(await searchParams);
  const [lines, sites, places] = await Promise.all([
    listConsents(member, filters),
    listSites(member),
    sitesForConsents(member),
  ]);
  const t = translator(language, 'consents');
  return (
    <>
      <PageBar title={t('title')}>
        {places.length > 0 && (
          <ButtonLink variant="primary" href="/desk/consents/new">
            {t('new')}
          </ButtonLink>
        )}
      </PageBar>
      <main id="main" tabIndex={-1} className="page">
        <p className="mb-5 max-w-(--container-page) text-ink-2">{t('intro')}</p>
        <ConsentFilters filters={filters} sites={sites} language={language} />
        {lines.length > 0 ? (
          <ConsentList lines={lines} siteName={siteNamer(sites, language)} language={language} />
        ) : (
          <Empty title={t('none')}>{t('none_hint')}</Empty>
        )}
      </main>
    </>
  );
}
