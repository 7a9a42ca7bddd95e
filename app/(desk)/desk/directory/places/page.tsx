import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { CountryList } from '#components/directory/country-list.tsx';
import { DirectoryTabs } from '#components/directory/directory-tabs.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'directory')('lists.places') };
}

/** Countries and areas by region, as the United Nations name them. */
export default async function PlacesPage() {
  const { language } = await requireMember();
  const t = translator(language, 'directory');
  return (
    <>
      <PageBar title={t('lists.places')} context={t('title')} />
      <main id="main" tabIndex={-1} className="page">
        <DirectoryTabs language={language} current="places" />
        <p className="mb-5 max-w-(--container-page) text-ink-2">{t('lists_about.places')}</p>
        <CountryList language={language} />
      </main>
    </>
  );
}
