import { type SQL, sql } from 'drizzle-orm';
import { type Database, db, type Tx } from '#db/client.ts';
import { sessions } from '#db/schema/members.ts';
import type { Language } from '#lib/languages.ts';
import type { Grant } from '#lib/members/roles.ts';
import { hashToken, isToken, newToken } from './token.ts';

/** Without a request for this long, a session is over. */
export const IDLE_MINUTES = 60;
/** However busy, a session is over after this long; sooner for those who may do more. */
export const ABSOLUTE_HOURS = 12;
export const ADMIN_ABSOLUTE_HOURS = 8;

export type Theme = 'system' | 'light' | 'dark';

/** Who is signed in, as pages and verbs see it: an `Actor` of the policy with how they like to read. */
export type CurrentMember = {
  id: string;
  name: string;
  email: string;
  language: Language;
  theme: Theme;
  disabled: boolean;
  grants: Grant[];
};

export type Session = { tokenHash: string; member: CurrentMember };

// What makes a session live: not idle, not too old, the member neither disabled nor sent away since.
const LIVE = sql`m.disabled_at is null and s.auth_epoch = m.auth_epoch and s.absolute_expires_at > now()
  and s.last_seen_at > now() - make_interval(mins => ${IDLE_MINUTES}::int)`;

const GRANTS = sql`coalesce((
  select json_agg(json_build_object('role', r.role, 'site', r.site_key, 'language', nullif(r.language, ''))
    order by r.site_key, r.role, r.language)
  from member_roles r where r.member_id = m.id), '[]'::json)`;

/**
 * Opens a session for a member who has shown who they are.
 * @returns the token for the cookie, or null when the member is disabled
 */
export async function createSession(
  tx: Tx | Database,
  memberId: string,
  userAgent: string,
): Promise<string | null> {
  const token = newToken();
  const rows = await tx.execute(sql`
    insert into sessions (token_hash, member_id, auth_epoch, absolute_expires_at, user_agent)
    select ${hashToken(token)}, m.id, m.auth_epoch, now() + make_interval(hours => ${hoursFor(sql`m.id`)}),
      ${userAgent.slice(0, 400)}
    from members m where m.id = ${memberId} and m.disabled_at is null
    returning token_hash`);
  return rows.length > 0 ? token : null;
}

/** The session of a token with its member and roles, in one indexed query; null when it is over. */
export async function readSession(token: string | null): Promise<Session | null> {
  if (!isToken(token)) return null;
  const tokenHash = hashToken(token);
  const [row] = await db().execute<Omit<CurrentMember, 'disabled'> & { stale: boolean }>(sql`
    select m.id, m.name, m.email, m.language, m.theme, ${GRANTS} as grants,
      s.last_seen_at < now() - interval '1 minute' as stale
    from sessions s join members m on m.id = s.member_id
    where s.token_hash = ${tokenHash} and ${LIVE}`);
  if (!row) return null;
  const { stale, ...member } = row;
  if (stale) await markSeen(tokenHash);
  return { tokenHash, member: { ...member, disabled: false } };
}

/** The member of a session as they are now, or null when it is over. Being asked does not keep it alive. */
export async function memberOfSession(tokenHash: string): Promise<CurrentMember | null> {
  const [member] = await db().execute<Omit<CurrentMember, 'disabled'>>(sql`
    select m.id, m.name, m.email, m.language, m.theme, ${GRANTS} as grants
    from sessions s join members m on m.id = s.member_id
    where s.token_hash = ${tokenHash} and ${LIVE}`);
  return member ? { ...member, disabled: false } : null;
}

/** Ends one session. */
export async function revokeSession(tokenHash: string): Promise<void> {
  await db().delete(sessions).where(sql`${sessions.tokenHash} = ${tokenHash}`);
}

/** Ends every session of a member by moving their epoch, and takes the rows away. */
export async function endAllSessions(tx: Tx, memberId: string): Promise<void> {
  await tx.execute(sql`update members set auth_epoch = auth_epoch + 1 where id = ${memberId}`);
  await tx.execute(sql`delete from sessions where member_id = ${memberId}`);
}

/** Brings the end of a member's open sessions forward when they have just become somebody who may do more. */
export async function shortenSessions(tx: Tx, memberId: string): Promise<void> {
  await tx.execute(sql`
    update sessions s set absolute_expires_at = least(s.absolute_expires_at,
      s.created_at + make_interval(hours => ${hoursFor(sql`s.member_id`)}))
    where s.member_id = ${memberId}`);
}

/** Takes away the rows of sessions that are over. */
export async function sweepSessions(): Promise<void> {
  await db().execute(sql`
    delete from sessions s using members m where m.id = s.member_id and not (${LIVE})`);
}

function hoursFor(memberId: SQL): SQL {
  return sql`(case when exists (select 1 from member_roles r where r.member_id = ${memberId} and r.role = 'admin')
    then ${ADMIN_ABSOLUTE_HOURS}::int else ${ABSOLUTE_HOURS}::int end)`;
}

// At most once a minute, so that reading does not write.
async function markSeen(tokenHash: string): Promise<void> {
  await db().execute(sql`update sessions set last_seen_at = now() where token_hash = ${tokenHash}`);
}
