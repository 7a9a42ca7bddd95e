import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { UploadDesk } from '#components/media/upload-desk.tsx';
import { uploadWords } from '#components/media/upload-words.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { MOST_BYTES, TYPES } from '#lib/media/limits.ts';
import { canAddFiles } from '#lib/media/policy.ts';
import { inLanguage } from '#lib/sites/names.ts';
import { listSites } from '#lib/sites/queries.ts';

type Props = { searchParams: Promise<{ site?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'media')('upload.title') };
}

/** Brings files into the library. */
export default async function NewFilesPage({ searchParams }: Props) {
  const member = await requireMember();
  const t = translator(member.language, 'media');
  const { site: asked } = await searchParams;
  const sites = (await listSites(member)).filter(({ key }) => canAddFiles(member, key).allowed);
  const own = sites.find(({ key }) => key === asked) ?? sites.find(({ key }) => key !== 'global') ?? sites[0];
  return (
    <>
      <PageBar title={t('upload.title')}>
        <ButtonLink href="/desk/media">{t('back')}</ButtonLink>
      </PageBar>
      <main id="main" tabIndex={-1} className="page max-w-(--container-page)">
        {own ? (
          <UploadDesk
            member={member.id}
            sites={sites.map(({ key, name }) => ({ value: key, label: inLanguage(name, member.language) }))}
            site={own.key}
            limits={{
              most: MOST_BYTES,
              endings: Object.values(TYPES).flatMap(({ endings }) => endings.map((ending) => `.${ending}`)),
            }}
            words={uploadWords(member.language)}
          />
        ) : (
          <Empty title={t('upload.title')}>{t('upload.none_hint')}</Empty>
        )}
      </main>
    </>
  );
}
