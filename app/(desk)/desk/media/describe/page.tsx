import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { SeveralForm } from '#components/media/several-form.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { phrase, translator } from '#lib/i18n/translate.ts';
import { readSeveral } from '#lib/media/queries/file.ts';
import { describeFiles } from '../actions.ts';

// What a plain form was refused with is told without its figures.
const BARE = { megabytes: '…', megapixels: '…', pixels: '…', seconds: '…' };

type Props = { searchParams: Promise<{ files?: string | string[]; refused?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'media')('several.title') };
}

/** What several files share, and of each its own words: most often those that were just uploaded. */
export default async function SeveralPage({ searchParams }: Props) {
  const member = await requireMember();
  const asked = await searchParams;
  const files = await readSeveral(member, [asked.files ?? ''].flat().join(','));
  const refused = [asked.refused ?? []]
    .flat()
    .join(',')
    .split(',')
    .filter((code) => /^[a-z_]{2,30}$/.test(code));
  const t = translator(member.language, 'media');
  return (
    <>
      <PageBar title={t('several.title')}>
        <ButtonLink href="/desk/media">{t('back')}</ButtonLink>
      </PageBar>
      <main id="main" tabIndex={-1} className="page max-w-(--container-page)">
        {refused.length > 0 && (
          <Notice tone="alarm" title={t('upload.refused')} className="mb-5">
            {refused.slice(0, 60).map((code, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same reason may stand twice
              <p key={at}>
                {phrase(member.language, `media.refusals.${code}`, BARE) ?? t('upload.unknown_type')}
              </p>
            ))}
          </Notice>
        )}
        {files.length > 0 ? (
          <SeveralForm files={files} language={member.language} action={describeFiles} />
        ) : (
          <Empty title={t('several.none')} />
        )}
      </main>
    </>
  );
}
