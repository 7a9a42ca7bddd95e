import { inTransaction } from '#db/client.ts';
import { endAllSessions } from '#lib/auth/sessions.ts';
import { record } from '#lib/events/record.ts';
import type { Actor } from './roles.ts';
import { assertStillMember } from './still-member.ts';

/** Ends every session of the member, this one too. */
export function signOutEverywhere(actor: Actor): Promise<void> {
  return inTransaction(async (tx) => {
    await assertStillMember(tx, actor);
    await endAllSessions(tx, actor.id);
    await record(tx, actor, 'member.signed_out_everywhere', { memberId: actor.id });
  });
}
