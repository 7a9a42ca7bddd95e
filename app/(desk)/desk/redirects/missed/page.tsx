import type { Metadata } from 'next';
import { MissedList } from '#components/addresses/missed-list.tsx';
import { RedirectTabs } from '#components/addresses/redirect-tabs.tsx';
import { WhichSite } from '#components/addresses/which-site.tsx';
import { PageBar } from '#components/desk/page-bar.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { listMissed } from '#lib/addresses/queries.ts';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { type Asked, placeOf } from '../place.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'redirects')('tab_missed') };
}

/** What readers of a site asked for and nobody has. */
export default async function MissedPage({ searchParams }: { searchParams: Asked }) {
  const member = await requireMember();
  const { language } = member;
  const t = translator(language, 'redirects');
  const { site, sites, manages } = await placeOf(member, searchParams);
  const lines = await listMissed(member, site.key);
  return (
    <>
      <PageBar title={t('title')} context={t('tab_missed')} />
      <main id="main" tabIndex={-1} className="page">
        <RedirectTabs here="missed" site={site.key} manages={manages} language={language} />
        <WhichSite address="/desk/redirects/missed" site={site.key} sites={sites} language={language} />
        <p className="mb-5 max-w-(--container-page) text-ink-2">{t('missed_intro')}</p>
        {lines.length === 0 ? (
          <Empty title={t('missed_none')}>{t('missed_none_hint')}</Empty>
        ) : (
          <MissedList lines={lines} site={site.key} manages={manages} language={language} />
        )}
      </main>
    </>
  );
}
