import type { Metadata } from 'next';
import { MailList } from '#components/desk/mail-list.tsx';
import { PageBar } from '#components/desk/page-bar.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Choice } from '#components/ui/choice.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { MAIL_STATES, outboxFilters } from '#lib/delivery/mail/input.ts';
import { hasMailServer, listMails } from '#lib/delivery/mail/queries.ts';
import { translator } from '#lib/i18n/translate.ts';
import { listSites, zoneOf } from '#lib/sites/queries.ts';
import { found } from '../found.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'members')('outbox.title') };
}

export default async function OutboxPage({ searchParams }: Props) {
  const member = await requireMember();
  const { language } = member;
  const filters = outboxFilters.parse(await searchParams);
  const [{ lines, next }, sites] = await found(Promise.all([listMails(member, filters), listSites(member)]));
  const t = translator(language, 'members');
  return (
    <>
      <PageBar title={t('outbox.title')} />
      <main id="main" tabIndex={-1} className="page">
        <p className="mb-4 text-ink-2">{t('outbox.intro')}</p>
        {!hasMailServer() && <Notice className="mb-5" title={t('outbox.noServer')} />}
        <div className="mb-4">
          <Choice
            label={t('outbox.state')}
            options={[
              { href: '/desk/outbox', label: t('outbox.allStates'), current: !filters.state },
              ...MAIL_STATES.map((state) => ({
                href: `/desk/outbox?state=${state}`,
                label: t(`outbox.states.${state}`),
                current: filters.state === state,
              })),
            ]}
          />
        </div>
        {lines.length > 0 ? (
          <MailList lines={lines} language={language} zone={zoneOf(sites)} />
        ) : (
          <Empty title={t('outbox.empty')}>{t('outbox.emptyText')}</Empty>
        )}
        {next && (
          <p className="mt-4">
            <ButtonLink
              href={`/desk/outbox?${new URLSearchParams({ ...(filters.state ? { state: filters.state } : {}), before: next })}`}
            >
              {t('outbox.more')}
            </ButtonLink>
          </p>
        )}
      </main>
    </>
  );
}
