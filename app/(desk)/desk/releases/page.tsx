import type { Metadata } from 'next';
import { ListFilters } from '#components/desk/list-filters.tsx';
import { NewRelease } from '#components/desk/new-release.tsx';
import { PageBar } from '#components/desk/page-bar.tsx';
import { QueueList } from '#components/desk/queue-list.tsx';
import { startWords } from '#components/desk/start-words.ts';
import { doesSeveral, Several, Tick } from '#components/desk/tasks/several.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { listAuthors, listFilters, listReleases } from '#lib/releases/queries/list.ts';
import { listSites, listSitesToWriteOn, zoneOf } from '#lib/sites/queries.ts';
import { listReviewers } from '#lib/tasks/queries.ts';
import { listOffers } from '#lib/templates/queries.ts';
import { sayWhen } from '#lib/when.ts';
import { doToSeveral } from '../reviews/actions.ts';
import { startRelease } from './actions.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'releases')('list.title') };
}

export default async function ReleasesPage({ searchParams }: Props) {
  const member = await requireMember();
  const { language } = member;
  const asked = await searchParams;
  const filters = listFilters.parse(asked);
  const several = doesSeveral(member);
  const [{ lines, next }, authors, sites, writable, offers, people] = await Promise.all([
    listReleases(member, filters),
    listAuthors(member),
    listSites(member),
    listSitesToWriteOn(member),
    listOffers(member),
    several ? listReviewers(member) : [],
  ]);
  const t = translator(language, 'releases');
  const desk = translator(language, 'desk');
  const now = new Date();
  const { after, ...narrowed } = filters;
  const isNarrowed = Object.values(narrowed).some(Boolean);
  const start = writable.length > 0 && (
    <NewRelease
      action={startRelease}
      {...startWords(language, writable)}
      language={language}
      offers={offers}
    />
  );
  const list = (
    <QueueList
      language={language}
      items={lines.map((line) => ({
        line,
        href: `/desk/releases/${line.id}`,
        context: (
          <>
            <bdi>{line.reference}</bdi> · {desk('line.words', { count: line.words })}
          </>
        ),
        when: desk('line.edited', { when: sayWhen(line.updatedAt, now, language, zoneOf(sites)) }),
        person: line.updatedBy,
        ...(several ? { tick: <Tick line={line} language={language} /> } : {}),
      }))}
    />
  );
  return (
    <>
      <PageBar title={t('list.title')}>{start}</PageBar>
      <main id="main" tabIndex={-1} className="page">
        <ListFilters filters={filters} sites={sites} authors={authors} language={language} />
        <h2 className="sr-only">{t('list.results')}</h2>
        {lines.length > 0 ? (
          several ? (
            <Several {...{ member, lines, people }} action={doToSeveral} zone={zoneOf(sites)}>
              {list}
            </Several>
          ) : (
            list
          )
        ) : (
          <Empty title={isNarrowed ? t('list.none') : t('list.empty')}>
            {isNarrowed ? t('list.none_hint') : t('list.empty_hint')}
          </Empty>
        )}
        <nav className="mt-4 flex gap-3" aria-label={t('list.more')}>
          {after && <ButtonLink href={addressOf(narrowed)}>{t('list.first')}</ButtonLink>}
          {next && <ButtonLink href={addressOf({ ...narrowed, after: next })}>{t('list.more')}</ButtonLink>}
        </nav>
      </main>
    </>
  );
}

function addressOf(filters: Record<string, string | undefined>): string {
  const given = Object.entries(filters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const search = new URLSearchParams(given).toString();
  return search ? `/desk/releases?${search}` : '/desk/releases';
}
