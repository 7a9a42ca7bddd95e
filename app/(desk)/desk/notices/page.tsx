import type { Metadata } from 'next';
import { FreshList } from '#components/desk/notices/fresh-list.tsx';
import { NoticeList } from '#components/desk/notices/notice-list.tsx';
import { PageBar } from '#components/desk/page-bar.tsx';
import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Choice } from '#components/ui/choice.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { noticeFilters } from '#lib/notices/input.ts';
import { countUnread, listNotices, readNoticeSettings } from '#lib/notices/queries.ts';
import { listSites, zoneOf } from '#lib/sites/queries.ts';
import { readNotices } from './actions.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'notices')('title') };
}

/** What the member was told: what happened, why, and what is expected of them. */
export default async function NoticesPage({ searchParams }: Props) {
  const member = await requireMember();
  const { language } = member;
  const filters = noticeFilters.parse(await searchParams);
  const onlyUnread = filters.unread === '1';
  const now = new Date();
  const [{ lines, next }, unread, settings, sites] = await Promise.all([
    listNotices(member, { unread: onlyUnread, ...(filters.before ? { before: filters.before } : {}) }),
    countUnread(member),
    readNoticeSettings(member),
    listSites(member),
  ]);
  const t = translator(language, 'notices');
  return (
    <>
      <PageBar title={t('title')}>
        <ButtonLink href="/desk/account#notices">{t('settings')}</ButtonLink>
      </PageBar>
      <main id="main" tabIndex={-1} className="page">
        <FreshList member={member.id} unread={unread} />
        <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
          <Choice
            label={t('show')}
            options={[
              { href: '/desk/notices', label: t('all'), current: !onlyUnread },
              { href: '/desk/notices?unread=1', label: t('unread'), current: onlyUnread },
            ]}
          />
          {unread > 0 && (
            <ActionForm action={readNotices} errorTitle={translator(language, 'errors')('summary')}>
              <HiddenFields values={{ until: now.toISOString() }} />
              <SubmitButton variant="outline">{t('mark_all')}</SubmitButton>
            </ActionForm>
          )}
        </div>
        {lines.length > 0 ? (
          <NoticeList
            lines={lines}
            language={language}
            zone={settings.timeZone ?? zoneOf(sites)}
            action={readNotices}
          />
        ) : (
          <Empty title={t(onlyUnread ? 'empty_unread' : 'empty')}>{!onlyUnread && t('empty_text')}</Empty>
        )}
        {next && (
          <p className="mt-4">
            <ButtonLink
              href={`/desk/notices?${new URLSearchParams({ ...(onlyUnread ? { unread: '1' } : {}), before: next })}`}
            >
              {t('more')}
            </ButtonLink>
          </p>
        )}
      </main>
    </>
  );
}
