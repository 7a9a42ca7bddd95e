import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import { NotFound } from '#lib/errors.ts';
import { shutOut } from './disable.ts';
import { findMember, type HeldMember, oneAtATime } from './hold.ts';
import { inviteInput } from './input.ts';
import { inviteBy } from './invite.ts';
import { passwordLinkBy } from './make-password-link.ts';

// What whoever runs the newsroom's machine may do without being a member. The events name the newsroom itself.

/** Invites somebody from the command line: the way in for the first administrator. Refuses like `invite`. */
export function inviteFromCommandLine(input: z.input<typeof inviteInput>): Promise<{ url: string }> {
  const invited = inviteInput.parse(input);
  return inTransaction(async (tx) => {
    await oneAtATime(tx);
    return inviteBy(tx, null, invited);
  });
}

/** Shuts a member out from the command line. Refuses like `disable`. */
export function disableFromCommandLine(email: string): Promise<{ name: string }> {
  return inTransaction(async (tx) => {
    await oneAtATime(tx);
    const member = await byEmail(tx, email);
    await shutOut(tx, null, member);
    return { name: member.name };
  });
}

/** Makes a link to a new password from the command line: the way back for an administrator who forgot theirs. */
export function makePasswordLinkFromCommandLine(email: string): Promise<{ url: string }> {
  return inTransaction(async (tx) => {
    await oneAtATime(tx);
    return passwordLinkBy(tx, null, await byEmail(tx, email));
  });
}

async function byEmail(tx: Tx, email: string): Promise<HeldMember> {
  const [row] = await tx.execute<{ id: string }>(
    sql`select id from members where lower(email) = ${email.trim().toLowerCase()}`,
  );
  const member = row && (await findMember(tx, row.id));
  if (!member) throw new NotFound('no_member', { email });
  return member;
}
