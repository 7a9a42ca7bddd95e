import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { endAllSessions } from '#lib/auth/sessions.ts';
import { Conflict, Forbidden } from '#lib/errors.ts';
import { record } from '#lib/events/record.ts';
import { asAdmin, holdMember } from './hold.ts';
import { memberInput } from './input.ts';
import { mayDecideAbout } from './may-grant.ts';
import { onlySite } from './only-site.ts';
import type { Actor } from './roles.ts';

/**
 * Lets a disabled member in again, with the roles and the password they had. No earlier session comes back.
 * @throws {NotFound} 'member_unknown'
 * @throws {Forbidden} 'member_of_other_sites'
 * @throws {Conflict} 'not_disabled'
 */
export function enable(actor: Actor, input: z.input<typeof memberInput>): Promise<void> {
  const { memberId } = memberInput.parse(input);
  return inTransaction(async (tx) => {
    const admin = await asAdmin(tx, actor);
    const member = await holdMember(tx, admin, memberId);
    if (!mayDecideAbout(admin, member.grants)) throw new Forbidden('member_of_other_sites');
    if (!member.disabled) throw new Conflict('not_disabled', { name: member.name });
    await tx.update(members).set({ disabledAt: null }).where(eq(members.id, memberId));
    await endAllSessions(tx, memberId);
    const siteKey = onlySite(member.grants);
    await record(tx, actor, 'member.enabled', { memberId, name: member.name }, siteKey ? { siteKey } : {});
  });
}
