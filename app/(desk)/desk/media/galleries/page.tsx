import type { Metadata } from 'next';
import Link from 'next/link';
import { PageBar } from '#components/desk/page-bar.tsx';
import { Thumb } from '#components/media/thumb.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { listGalleries } from '#lib/media/queries/list.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'media')('galleries.title') };
}

/** Files that share a tag, to be looked at and downloaded together. */
export default async function GalleriesPage() {
  const member = await requireMember();
  const galleries = await listGalleries(member);
  const t = translator(member.language, 'media');
  return (
    <>
      <PageBar title={t('galleries.title')}>
        <ButtonLink href="/desk/media">{t('back')}</ButtonLink>
      </PageBar>
      <main id="main" tabIndex={-1} className="page">
        <p className="mb-5 max-w-(--container-page) text-ink-2">{t('galleries.intro')}</p>
        {galleries.length === 0 && <Empty title={t('galleries.none')}>{t('galleries.none_hint')}</Empty>}
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(16rem,100%),1fr))] gap-4">
          {galleries.map(({ tag, count, thumbs }) => (
            <li key={tag} className="grid content-start gap-2 rounded-md border border-line p-2.5">
              <span className="grid grid-cols-3 gap-1">
                {(thumbs.length > 0 ? thumbs : [null]).map((name) => (
                  <Thumb key={name ?? ''} kind="picture" name={name} className="aspect-square" />
                ))}
              </span>
              <Link
                href={`/desk/media?tag=${encodeURIComponent(tag)}`}
                prefetch={false}
                dir="auto"
                className="font-semibold wrap-break-word"
              >
                {tag}
              </Link>
              <p className="flex flex-wrap gap-x-3 text-[0.8125rem] text-ink-2">
                {t('galleries.count', { count })}
                <a
                  href={`/desk/media/zip?tag=${encodeURIComponent(tag)}`}
                  download
                  aria-label={`${t('galleries.zip')}: ${tag}`}
                  className="text-brand underline"
                >
                  {t('galleries.zip')}
                </a>
              </p>
            </li>
          ))}
        </ul>
      </main>
    </>
  );
}
