import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { DirectoryTabs } from '#components/directory/directory-tabs.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { SDGS } from '#lib/directory/topics.ts';
import { phrase, translator } from '#lib/i18n/translate.ts';
import { directionOf, LANGUAGES } from '#lib/languages.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'directory')('lists.goals') };
}

/** The Sustainable Development Goals, as the four languages name them. */
export default async function GoalsPage() {
  const { language } = await requireMember();
  const t = translator(language, 'directory');
  const others = LANGUAGES.filter((each) => each !== language);
  return (
    <>
      <PageBar title={t('lists.goals')} context={t('title')} />
      <main id="main" tabIndex={-1} className="page">
        <DirectoryTabs language={language} current="goals" />
        <p className="mb-5 max-w-(--container-page) text-ink-2">{t('lists_about.goals')}</p>
        <ul className="border-t border-line">
          {SDGS.map((number) => (
            <li key={number} className="border-b border-line py-2.5">
              <p className="font-semibold">{phrase(language, `topics.sdgs.${number}`)}</p>
              <p className="flex flex-wrap gap-x-4 text-[0.8125rem] text-ink-2">
                {others.map((each) => (
                  <span key={each} lang={each} dir={directionOf(each)}>
                    {phrase(each, `topics.sdgs.${number}`)?.replace(/^\d+\s*/, '')}
                  </span>
                ))}
              </p>
            </li>
          ))}
        </ul>
      </main>
    </>
  );
}
