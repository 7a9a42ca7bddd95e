import type { Metadata } from 'next';
import { EventFilters } from '#components/desk/event-filters.tsx';
import { EventTable } from '#components/desk/event-table.tsx';
import { PageBar } from '#components/desk/page-bar.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { eventFilters, firstBrokenEvent, listEvents } from '#lib/events/queries.ts';
import { translator } from '#lib/i18n/translate.ts';
import { listSites } from '#lib/sites/queries.ts';
import { found } from '../found.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'audit')('title') };
}

/** Everything that happened in the newsroom, for those who watch over it. */
export default async function AuditPage({ searchParams }: Props) {
  const member = await requireMember();
  const { language } = member;
  const asked = await searchParams;
  const filters = eventFilters.parse(asked);
  const [{ events, next }, sites] = await Promise.all([
    found(listEvents(member, filters)),
    listSites(member),
  ]);
  const isChecked = asked.check === '1';
  const broken = isChecked ? await firstBrokenEvent(member) : null;
  const t = translator(language, 'audit');
  const { before, ...narrowed } = filters;
  const addressOf = (more: Record<string, string | number>) => {
    const given = Object.entries({ ...narrowed, ...more }).filter(([, value]) => value !== undefined);
    return `/desk/audit?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
  };
  return (
    <>
      <PageBar title={t('title')} context={t('context')}>
        <ButtonLink href={addressOf({ check: 1 })}>{t('check')}</ButtonLink>
      </PageBar>
      <main id="main" tabIndex={-1} className="page">
        {isChecked && (
          <Notice
            tone={broken === null ? 'done' : 'alarm'}
            title={broken === null ? t('whole') : t('broken', { number: broken })}
            role="status"
            className="mb-5"
          >
            <p>{broken === null ? t('whole_hint') : t('broken_hint')}</p>
          </Notice>
        )}
        <EventFilters filters={filters} sites={sites} language={language} />
        {events.length > 0 ? (
          <EventTable events={events} language={language} />
        ) : (
          <Empty title={t('none')}>{t('none_hint')}</Empty>
        )}
        <nav className="mt-4 flex gap-3" aria-label={t('older')}>
          {before && <ButtonLink href={addressOf({})}>{t('newest')}</ButtonLink>}
          {next && <ButtonLink href={addressOf({ before: next })}>{t('older')}</ButtonLink>}
        </nav>
      </main>
    </>
  );
}
