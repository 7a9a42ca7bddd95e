import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '#db/client.ts';
import { Forbidden, NotFound } from '#lib/errors.ts';
import { listSites, type SiteView } from '#lib/sites/queries.ts';
import { administers, administersAny, mayDecideAbout, mayGrant } from './may-grant.ts';
import { type Actor, EVERY_SITE, type Grant } from './roles.ts';

export type MemberLine = {
  id: string;
  name: string;
  email: string;
  disabled: boolean;
  createdAt: Date;
  lastSeenAt: Date | null;
  grants: Grant[];
};

export type MemberView = MemberLine & {
  /** The roles that are the viewer's to change, and those that are not. */
  here: Grant[];
  elsewhere: Grant[];
  isViewer: boolean;
  /** Why the viewer may not disable or enable them, as a reason code. */
  notSwitchable: 'not_yourself' | 'member_of_other_sites' | null;
};

export type InvitationLine = {
  tokenHash: string;
  email: string;
  name: string;
  grants: Grant[];
  /** Null when it came from the command line. */
  invitedBy: string | null;
  createdAt: Date;
  expiresAt: Date;
};

/** Filters as they stand in an address; anything unreadable counts as not given. */
export const memberFilters = z.object({
  q: z.string().trim().min(1).max(200).optional().catch(undefined),
  site: z.string().min(1).max(40).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
});
export type MemberFilters = z.output<typeof memberFilters>;

const PAGE = 100;

const MEMBER = sql`m.id, m.name, m.email, m.disabled_at is not null as disabled, m.created_at as "createdAt",
  (select max(s.last_seen_at) from sessions s where s.member_id = m.id) as "lastSeenAt",
  coalesce((select json_agg(json_build_object('role', r.role, 'site', r.site_key, 'language', nullif(r.language, ''))
    order by r.site_key, r.role, r.language) from member_roles r where r.member_id = m.id), '[]'::json) as grants`;

/**
 * The members of the sites a viewer looks after, by name, a hundred at a time.
 * @throws {Forbidden} 'needs_admin'
 */
export async function listMembers(
  viewer: Actor,
  { q, site, page = 1 }: MemberFilters,
): Promise<{ lines: MemberLine[]; next: number | null }> {
  const text = q ? `%${q.replace(/[\\%_]/g, '\\$&')}%` : null;
  const found = await db().execute<MemberRow>(sql`
    select ${MEMBER} from members m
    where ${seenBy(viewer)}
      and (${text}::text is null or m.name ilike ${text} or m.email ilike ${text})
      and (${site ?? null}::text is null or exists (
        select 1 from member_roles r where r.member_id = m.id and r.site_key in (${site ?? null}, '*')))
    order by m.disabled_at is not null, lower(m.name), m.id
    limit ${PAGE + 1} offset ${(page - 1) * PAGE}`);
  return { lines: found.slice(0, PAGE).map(lineOf), next: found.length > PAGE ? page + 1 : null };
}

/**
 * One member with what the viewer may change about them.
 * @throws {Forbidden} 'needs_admin'
 * @throws {NotFound} 'member_unknown'
 */
export async function readMember(viewer: Actor, memberId: string): Promise<MemberView> {
  const where = seenBy(viewer);
  if (!z.uuid().safeParse(memberId).success) throw new NotFound('member_unknown');
  const [found] = await db().execute<MemberRow>(
    sql`select ${MEMBER} from members m where m.id = ${memberId} and ${where}`,
  );
  if (!found) throw new NotFound('member_unknown');
  const member = lineOf(found);
  const isViewer = member.id === viewer.id;
  return {
    ...member,
    here: member.grants.filter((grant) => mayGrant(viewer, grant)),
    elsewhere: member.grants.filter((grant) => !mayGrant(viewer, grant)),
    isViewer,
    notSwitchable: switchReason(viewer, member, isViewer),
  };
}

/**
 * Invitations nobody has accepted yet, of the sites a viewer looks after, newest first.
 * @throws {Forbidden} 'needs_admin'
 */
export async function listInvitations(viewer: Actor): Promise<InvitationLine[]> {
  seenBy(viewer);
  const found = await db().execute<Dated<InvitationLine>>(sql`
    select i.token_hash as "tokenHash", i.email, i.name, i.grants, m.name as "invitedBy",
      i.created_at as "createdAt", i.expires_at as "expiresAt"
    from invitations i left join members m on m.id = i.invited_by
    where json_array_length(i.grants::json) > 0 and i.accepted_at is null and not i.revoked and i.expires_at > now()
    order by i.created_at desc limit 500`);
  return found
    .filter(({ grants }) => grants.every((grant) => mayGrant(viewer, grant)))
    .map((row) => ({ ...row, createdAt: new Date(row.createdAt), expiresAt: new Date(row.expiresAt) }));
}

/** The sites a viewer looks after; `everySite` when that is all of them, new ones too. */
export async function listSitesToLookAfter(
  viewer: Actor,
): Promise<{ everySite: boolean; sites: SiteView[] }> {
  const sites = await listSites(viewer);
  return {
    everySite: administers(viewer, EVERY_SITE),
    sites: sites.filter(({ key }) => administers(viewer, key)),
  };
}

export type SessionLine = { createdAt: Date; lastSeenAt: Date; userAgent: string; isThis: boolean };

/** Where a member is signed in now, the last active first. */
export async function listMySessions(viewer: Actor, thisTokenHash: string): Promise<SessionLine[]> {
  const found = await db().execute<Dated<SessionLine>>(sql`
    select s.created_at as "createdAt", s.last_seen_at as "lastSeenAt", s.user_agent as "userAgent",
      s.token_hash = ${thisTokenHash} as "isThis"
    from sessions s join members m on m.id = s.member_id
    where s.member_id = ${viewer.id} and s.auth_epoch = m.auth_epoch and s.absolute_expires_at > now()
      and s.last_seen_at > now() - interval '60 minutes'
    order by "isThis" desc, s.last_seen_at desc`);
  return found.map((row) => ({
    ...row,
    createdAt: new Date(row.createdAt),
    lastSeenAt: new Date(row.lastSeenAt),
  }));
}

// Instants come as text from a query that is written by hand.
type Dated<T> = {
  [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K];
};
type MemberRow = Dated<MemberLine>;

function lineOf(row: MemberRow): MemberLine {
  return {
    ...row,
    createdAt: new Date(row.createdAt),
    lastSeenAt: row.lastSeenAt ? new Date(row.lastSeenAt) : null,
  };
}

function switchReason(viewer: Actor, member: MemberLine, isViewer: boolean): MemberView['notSwitchable'] {
  if (isViewer) return 'not_yourself';
  return mayDecideAbout(viewer, member.grants) ? null : 'member_of_other_sites';
}

function seenBy(viewer: Actor): SQL {
  if (!administersAny(viewer)) throw new Forbidden('needs_admin');
  if (administers(viewer, EVERY_SITE)) return sql`true`;
  const keys = viewer.grants.filter(({ role }) => role === 'admin').map(({ site }) => site);
  return sql`exists (select 1 from member_roles r where r.member_id = m.id
    and r.site_key = any(${sql.param(keys)}::text[]))`;
}
