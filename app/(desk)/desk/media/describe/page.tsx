import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { SeveralForm } from '#components/media/several-form.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { readSeveral } from '#lib/media/queries/file.ts';
import { describeFiles } from '../actions.ts';

type Props = { searchParams: Promise<{ files?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'media')('several.title') };
}

/** What several files share, and of each its own words: most often those that were just uploaded. */
export default async function SeveralPage({ searchParams }: Props) {
  const member = await requireMember();
  const files = await readSeveral(member, [(await searchParams).files ?? ''].flat().join(','));
  const t = translator(member.language, 'media');
  return (
    <>
      <PageBar title={t('several.title')}>
        <ButtonLink href="/desk/media">{t('back')}</ButtonLink>
      </PageBar>
      <main id="main" tabIndex={-1} className="page max-w-(--container-page)">
        {files.length > 0 ? (
          <SeveralForm files={files} language={member.language} action={describeFiles} />
        ) : (
          <Empty title={t('several.none')} />
        )}
      </main>
    </>
  );
}
