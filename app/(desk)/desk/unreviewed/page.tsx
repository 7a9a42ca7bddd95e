import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { UnreviewedFilters } from '#components/desk/unreviewed/filters.tsx';
import { UnreviewedTable } from '#components/desk/unreviewed/table.tsx';
import { Tally } from '#components/desk/unreviewed/tally.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { listUnreviewed, unreviewedFilters } from '#lib/releases/queries/unreviewed.ts';
import { listSites } from '#lib/sites/queries.ts';
import { found } from '../found.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'unreviewed')('title') };
}

/** Every edition that went out without review: who, why, and what became of it. */
export default async function UnreviewedPage({ searchParams }: Props) {
  const member = await requireMember();
  const { language } = member;
  const filters = unreviewedFilters.parse(await searchParams);
  const [{ lines, next, tally }, sites] = await Promise.all([
    found(listUnreviewed(member, filters)),
    listSites(member),
  ]);
  const t = translator(language, 'unreviewed');
  const { before, ...narrowed } = filters;
  const isNarrowed = Object.values(narrowed).some(Boolean);
  const addressOf = (more: { before?: number }) => {
    const given = Object.entries({ ...narrowed, ...more }).filter(([, value]) => value !== undefined);
    return `/desk/unreviewed?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
  };
  return (
    <>
      <PageBar title={t('title')} context={t('context')} />
      <main id="main" tabIndex={-1} className="page">
        <UnreviewedFilters filters={filters} sites={sites} language={language} />
        {tally.unreviewed > 0 && <Tally tally={tally} language={language} />}
        {lines.length > 0 ? (
          <UnreviewedTable lines={lines} sites={sites} now={new Date()} language={language} />
        ) : (
          <Empty title={isNarrowed ? t('none_narrowed') : t('none')}>
            {isNarrowed ? t('none_narrowed_hint') : t('none_hint')}
          </Empty>
        )}
        <nav className="mt-4 flex gap-3" aria-label={t('older')}>
          {before && <ButtonLink href={addressOf({})}>{t('newest')}</ButtonLink>}
          {next && <ButtonLink href={addressOf({ before: next })}>{t('older')}</ButtonLink>}
        </nav>
      </main>
    </>
  );
}
