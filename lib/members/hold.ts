import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { Forbidden, NotFound } from '#lib/errors.ts';
import type { Language } from '#lib/languages.ts';
import { administersAny, mayDecideAbout, mayGrant } from './may-grant.ts';
import type { Actor, Grant } from './roles.ts';

/** A member held for the length of a transaction. */
export type HeldMember = {
  id: string;
  name: string;
  email: string;
  language: Language;
  disabled: boolean;
  grants: Grant[];
};

/**
 * Lets one change of who may do what happen at a time, and reads again what the actor may do now.
 * @throws {Forbidden} 'no_session' when they were disabled meanwhile, 'needs_admin' when they look after no site
 */
export async function asAdmin(tx: Tx, actor: Actor): Promise<Actor> {
  await oneAtATime(tx);
  const now = await findMember(tx, actor.id);
  if (!now || now.disabled) throw new Forbidden('no_session');
  if (!administersAny(now)) throw new Forbidden('needs_admin');
  return now;
}

/** Makes whoever else changes who may do what wait until this transaction has ended. */
export async function oneAtATime(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('newsroom.members'))`);
}

/**
 * Finds a member through the eyes of an administrator and locks the row.
 * @throws {NotFound} 'member_unknown' when they are not there, or hold no role on a site of the administrator's
 */
export async function holdMember(tx: Tx, admin: Actor, memberId: string): Promise<HeldMember> {
  const member = await findMember(tx, memberId);
  if (!member) throw new NotFound('member_unknown');
  const seen = mayDecideAbout(admin, []) || member.grants.some((grant) => mayGrant(admin, grant));
  if (!seen) throw new NotFound('member_unknown');
  return member;
}

/** A member by id, locked, with what they may do now. */
export async function findMember(tx: Tx, memberId: string): Promise<HeldMember | null> {
  const [member] = await tx.execute<HeldMember>(sql`
    select id, name, email, language, disabled_at is not null as disabled
    from members where id = ${memberId} for update`);
  return member ? { ...member, grants: await grantsOf(tx, memberId) } : null;
}

async function grantsOf(tx: Tx, memberId: string): Promise<Grant[]> {
  const rows = await tx.execute<Grant>(sql`
    select role, site_key as site, nullif(language, '') as language from member_roles
    where member_id = ${memberId} order by site_key, role, language`);
  return rows.map(({ role, site, language }) => ({ role, site, language }));
}
