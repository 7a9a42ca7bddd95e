import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { InvitationList } from '#components/members/invitation-list.tsx';
import { MemberFilters } from '#components/members/member-filters.tsx';
import { MemberList } from '#components/members/member-list.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { listInvitations, listMembers, listSitesToLookAfter, memberFilters } from '#lib/members/queries.ts';
import { listSites, zoneOf } from '#lib/sites/queries.ts';
import { siteNamer } from '#lib/sites/site-namer.ts';
import { found } from '../found.ts';
import { takeBackInvitation } from './actions.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'members')('title') };
}

export default async function MembersPage({ searchParams }: Props) {
  const member = await requireMember();
  const filters = memberFilters.parse(await searchParams);
  const [{ lines, next }, invitations, { sites }, seen] = await found(
    Promise.all([
      listMembers(member, filters),
      listInvitations(member),
      listSitesToLookAfter(member),
      listSites(member),
    ]),
  );
  const t = translator(member.language, 'members');
  const shared = {
    language: member.language,
    zone: zoneOf(seen),
    siteName: siteNamer(seen, member.language),
  };
  return (
    <>
      <PageBar title={t('title')}>
        <ButtonLink variant="primary" href="/desk/members/invite">
          {t('invite')}
        </ButtonLink>
      </PageBar>
      <main id="main" tabIndex={-1} className="page">
        <MemberFilters filters={filters} sites={sites} language={member.language} />
        {lines.length > 0 ? (
          <MemberList lines={lines} viewerId={member.id} {...shared} />
        ) : (
          <Empty title={t('nobody')}>{t('nobodyHint')}</Empty>
        )}
        {next && (
          <p className="mt-4">
            <ButtonLink href={addressOf({ ...filters, page: String(next) })}>{t('more')}</ButtonLink>
          </p>
        )}
        {invitations.length > 0 && (
          <section className="mt-10">
            <h2 className="mb-2 text-base">{t('open')}</h2>
            <InvitationList lines={invitations} takeBack={takeBackInvitation} {...shared} />
          </section>
        )}
      </main>
    </>
  );
}

function addressOf(filters: Record<string, string | number | undefined>): string {
  const given = Object.entries(filters).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return `/desk/members?${new URLSearchParams(given)}`;
}
