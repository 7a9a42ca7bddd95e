import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { ImportDesk } from '#components/import/import-desk.tsx';
import { importWords } from '#components/import/import-words.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { listSitesToWriteOn } from '#lib/sites/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'import')('desk.title') };
}

export default async function ImportPage() {
  const member = await requireMember();
  const t = translator(member.language, 'import');
  const { words, sites } = importWords(member.language, await listSitesToWriteOn(member));
  return (
    <>
      <PageBar title={t('desk.title')}>
        <ButtonLink href="/desk/import/report">{t('report.title')}</ButtonLink>
      </PageBar>
      <main id="main" tabIndex={-1} className="page">
        {sites.length > 0 ? (
          <ImportDesk words={words} sites={sites} memberId={member.id} />
        ) : (
          <Empty title={t('desk.none')}>{t('desk.none_hint')}</Empty>
        )}
      </main>
    </>
  );
}
