import type { ReactNode } from 'react';
import { PageBar } from '#components/desk/page-bar.tsx';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { inLanguage } from '#lib/sites/names.ts';
import { SiteTabs } from './site-tabs.tsx';

type Props = {
  site: Parameters<typeof SiteTabs>[0]['site'] & { name: Partial<Record<Language, string>> };
  current: Parameters<typeof SiteTabs>[0]['current'];
  language: Language;
  children: ReactNode;
};

/** The frame of every page about one site. */
export function SitePage({ site, current, language, children }: Props) {
  const t = translator(language, 'sites');
  return (
    <>
      <PageBar title={<bdi>{inLanguage(site.name, language)}</bdi>} context={t('title')}>
        <a href={`/${site.key}`}>{t('public')}</a>
      </PageBar>
      <main id="main" tabIndex={-1} className="page grid max-w-(--container-page) gap-6">
        <SiteTabs site={site} current={current} language={language} />
        {children}
      </main>
    </>
  );
}
