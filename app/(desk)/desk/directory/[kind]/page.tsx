import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { DirectoryTabs } from '#components/directory/directory-tabs.tsx';
import { RecordFilters } from '#components/directory/record-filters.tsx';
import { RecordList } from '#components/directory/record-list.tsx';
import { buttonClass } from '#components/ui/button-class.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { listedBy } from '#lib/directory/input.ts';
import { listRecords } from '#lib/directory/queries/list.ts';
import { listNameable } from '#lib/directory/queries/nameable.ts';
import { listPlacesForRecords } from '#lib/directory/queries/places.ts';
import { addressOf } from '#lib/directory/slugs.ts';
import { translator } from '#lib/i18n/translate.ts';
import { listSites } from '#lib/sites/queries.ts';
import { siteNamer } from '#lib/sites/site-namer.ts';
import { kindOf } from '../kind-of.ts';

type Props = {
  params: Promise<{ kind: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'directory')(`kinds.${await kindOf(params)}.many`) };
}

/** The records of one kind. */
export default async function RecordsPage({ params, searchParams }: Props) {
  const member = await requireMember();
  const { language } = member;
  const kind = await kindOf(params);
  const by = listedBy.parse(await searchParams);
  const [rows, sites, places, { donors }] = await Promise.all([
    listRecords(member, kind, by),
    listSites(member),
    listPlacesForRecords(member, kind),
    listNameable(member, kind),
  ]);
  const t = translator(language, 'directory');
  const makes = places.everybodys || places.sites.length > 0;
  const isNarrowed = Boolean(by.q || by.site || by.retired);
  const named = new Map(donors.map(({ value, label }) => [value, label]));
  return (
    <>
      <PageBar title={t(`kinds.${kind}.many`)} context={<bdi>{t('title')}</bdi>}>
        {makes && (
          <ButtonLink variant="primary" href={`${addressOf(kind)}/new`}>
            {t('new')}
          </ButtonLink>
        )}
      </PageBar>
      <main id="main" tabIndex={-1} className="page">
        <DirectoryTabs language={language} current={kind} />
        <RecordFilters kind={kind} by={by} sites={sites} language={language} />
        {rows.length > 0 ? (
          <RecordList
            rows={rows}
            language={language}
            today={new Date().toISOString().slice(0, 10)}
            siteName={siteNamer(sites, language)}
            donorName={(id) => named.get(id) ?? ''}
          />
        ) : (
          <Empty title={isNarrowed ? t('none_found') : t('none')}>{t(`kinds.${kind}.about`)}</Empty>
        )}
        <p className="mt-5 flex flex-wrap items-center gap-3">
          <a
            download
            href={`${addressOf(kind)}/export?${new URLSearchParams(by)}`}
            className={buttonClass({ small: true })}
          >
            {t('export')}
          </a>
          {makes && (
            <ButtonLink small href={`${addressOf(kind)}/import`}>
              {t('import.title')}
            </ButtonLink>
          )}
        </p>
      </main>
    </>
  );
}
