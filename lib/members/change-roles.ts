import type { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import { shortenSessions } from '#lib/auth/sessions.ts';
import { Forbidden } from '#lib/errors.ts';
import { record } from '#lib/events/record.ts';
import { giveRoles, mustExist, takeRoles, without } from './grants.ts';
import { asAdmin, holdMember } from './hold.ts';
import { changeRolesInput } from './input.ts';
import { mustLeaveAnAdmin } from './last-admin.ts';
import { mayGrant } from './may-grant.ts';
import { onlySite } from './only-site.ts';
import type { Actor, Grant } from './roles.ts';

/**
 * Gives a member exactly these roles on the sites the administrator looks after; roles elsewhere stay untouched.
 * Roles are read on every request, so the change counts at once and nobody is signed out.
 * @throws {NotFound} 'member_unknown'
 * @throws {Forbidden} 'grants_above_own' when a role is not theirs to give
 * @throws {RuleBroken} 'last_admin', 'site_unknown' or 'language_not_on_site'
 */
export function changeRoles(actor: Actor, input: z.input<typeof changeRolesInput>): Promise<void> {
  const { memberId, grants } = changeRolesInput.parse(input);
  return inTransaction(async (tx) => {
    const admin = await asAdmin(tx, actor);
    const member = await holdMember(tx, admin, memberId);
    const elsewhere = member.grants.filter((grant) => !mayGrant(admin, grant));
    const given = without(grants, member.grants);
    const taken = without(member.grants, [...grants, ...elsewhere]);
    if (!given.every((grant) => mayGrant(admin, grant))) throw new Forbidden('grants_above_own');
    if (given.length + taken.length === 0) return;
    await mustExist(tx, given);
    await write(tx, memberId, given, taken);
    await mustLeaveAnAdmin(tx);
    const to = [...without(member.grants, taken), ...given];
    const siteKey = onlySite([...given, ...taken]);
    await record(
      tx,
      actor,
      'member.roles_changed',
      { memberId, name: member.name, from: member.grants, to },
      siteKey ? { siteKey } : {},
    );
  });
}

async function write(tx: Tx, memberId: string, given: Grant[], taken: Grant[]): Promise<void> {
  await takeRoles(tx, memberId, taken);
  await giveRoles(tx, memberId, given);
  await shortenSessions(tx, memberId);
}
