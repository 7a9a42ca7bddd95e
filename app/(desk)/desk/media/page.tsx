import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { FileCards } from '#components/media/file-cards.tsx';
import { FileFilters } from '#components/media/file-filters.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { fileFilters } from '#lib/media/input.ts';
import { canAddFiles } from '#lib/media/policy.ts';
import { listFiles } from '#lib/media/queries/list.ts';
import { listSites } from '#lib/sites/queries.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'media')('title') };
}

/** The files of the member's sites, the newest first. */
export default async function MediaPage({ searchParams }: Props) {
  const member = await requireMember();
  const { language } = member;
  const filters = fileFilters.parse(await searchParams);
  const { after, ...asked } = filters;
  const [{ lines, next }, sites] = await Promise.all([listFiles(member, filters), listSites(member)]);
  const t = translator(language, 'media');
  const mayAdd = sites.some(({ key }) => canAddFiles(member, key).allowed);
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const page = (more: Record<string, string>) =>
    `/desk/media?${new URLSearchParams({ ...Object.fromEntries(given), ...more })}`;
  return (
    <>
      <PageBar title={t('title')}>
        <ButtonLink href="/desk/media/galleries">{t('galleries.title')}</ButtonLink>
        {mayAdd && (
          <ButtonLink variant="primary" href="/desk/media/new">
            {t('add')}
          </ButtonLink>
        )}
      </PageBar>
      <main id="main" tabIndex={-1} className="page">
        <p className="mb-5 max-w-(--container-page) text-ink-2">{t('intro')}</p>
        <FileFilters filters={filters} sites={sites} language={language} />
        {asked.tag && lines.length > 0 && (
          <p className="mb-4">
            <a
              href={`/desk/media/zip?tag=${encodeURIComponent(asked.tag)}`}
              download
              className="text-brand underline"
            >
              {t('galleries.zip')}
            </a>
          </p>
        )}
        {lines.length > 0 ? (
          <FileCards lines={lines} language={language} />
        ) : given.length > 0 || after ? (
          <Empty title={t('none_found')}>{t('none_found_hint')}</Empty>
        ) : (
          <Empty title={t('none')}>
            <p>{t('none_hint')}</p>
            {mayAdd && (
              <p>
                <ButtonLink href="/desk/media/new">{t('add')}</ButtonLink>
              </p>
            )}
          </Empty>
        )}
        {(next || after) && (
          <nav aria-label={t('title')} className="mt-6 flex gap-3">
            {after && <ButtonLink href={page({})}>{t('newest')}</ButtonLink>}
            {next && <ButtonLink href={page({ after: next })}>{t('older')}</ButtonLink>}
          </nav>
        )}
      </main>
    </>
  );
}
