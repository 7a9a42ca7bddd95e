import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { RedirectTabs } from '#components/addresses/redirect-tabs.tsx';
import { WhichSite } from '#components/addresses/which-site.tsx';
import { PageBar } from '#components/desk/page-bar.tsx';
import { CsvImport } from '#components/directory/csv-import.tsx';
import { importWords } from '#components/directory/import-words.ts';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { importSeenRedirects, previewManyRedirects } from '../actions.ts';
import { type Asked, placeOf } from '../place.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'redirects')('tab_file') };
}

/** Redirects of a site from a file. */
export default async function ImportRedirectsPage({ searchParams }: { searchParams: Asked }) {
  const member = await requireMember();
  const { language } = member;
  const t = translator(language, 'redirects');
  const { site, sites, manages } = await placeOf(member, searchParams);
  if (!manages) forbidden();
  return (
    <>
      <PageBar title={t('title')} context={t('tab_file')} />
      <main id="main" tabIndex={-1} className="page">
        <RedirectTabs here="file" site={site.key} manages language={language} />
        <WhichSite address="/desk/redirects/import" site={site.key} sites={sites} language={language} />
        <p className="mb-5 max-w-(--container-page) text-ink-2">{t('import.intro')}</p>
        <CsvImport
          key={site.key}
          values={{ siteKey: site.key }}
          words={importWords(language, 'redirects')}
          preview={previewManyRedirects}
          doIt={importSeenRedirects}
        />
      </main>
    </>
  );
}
