import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { StartForm } from '#components/desk/start-form.tsx';
import { startWords } from '#components/desk/start-words.ts';
import { Empty } from '#components/ui/empty.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { listSitesToWriteOn } from '#lib/sites/queries.ts';
import { listOffers } from '#lib/templates/queries.ts';
import { startRelease } from '../actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'releases')('new.title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewReleasePage({ searchParams }: Props) {
  const member = await requireMember();
  const t = translator(member.language, 'releases');
  const { template } = await searchParams;
  const [writable, offers] = await Promise.all([listSitesToWriteOn(member), listOffers(member)]);
  const { words, sites } = startWords(member.language, writable);
  return (
    <>
      <PageBar title={t('new.title')} />
      <main id="main" tabIndex={-1} className="page max-w-(--container-dialog)">
        {sites.length > 0 ? (
          <StartForm
            action={startRelease}
            words={words}
            sites={sites}
            language={member.language}
            offers={offers}
            {...(typeof template === 'string' ? { chosen: template } : {})}
          />
        ) : (
          <Empty title={t('new.none')}>{t('new.none_hint')}</Empty>
        )}
      </main>
    </>
  );
}
