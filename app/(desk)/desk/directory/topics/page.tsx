import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { DirectoryTabs } from '#components/directory/directory-tabs.tsx';
import { SiteTopicsForm } from '#components/directory/site-topics.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { listTopics } from '#lib/directory/queries/topics.ts';
import { translator } from '#lib/i18n/translate.ts';
import { inLanguage } from '#lib/sites/names.ts';
import { chooseSiteTopics } from '../actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'directory')('lists.topics') };
}

/** Which topics each site offers its stories. */
export default async function TopicsPage() {
  const member = await requireMember();
  const { language } = member;
  const t = translator(language, 'directory');
  return (
    <>
      <PageBar title={t('lists.topics')} context={t('title')} />
      <main id="main" tabIndex={-1} className="page">
        <DirectoryTabs language={language} current="topics" />
        <p className="mb-5 max-w-(--container-page) text-ink-2">{t('lists_about.topics')}</p>
        <div className="grid gap-8">
          {(await listTopics(member)).map((site) => (
            <section key={site.key} aria-labelledby={`topics-${site.key}`}>
              <h2 id={`topics-${site.key}`} className="mb-2 text-base">
                <bdi>{inLanguage(site.name, language)}</bdi>
              </h2>
              <SiteTopicsForm site={site} language={language} action={chooseSiteTopics} />
            </section>
          ))}
        </div>
      </main>
    </>
  );
}
