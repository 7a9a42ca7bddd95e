import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { invitations } from '#db/schema/members.ts';
import type { Letter } from '#lib/delivery/mail/letter.ts';
import { queueMail } from '#lib/delivery/mail/queue-mail.ts';
import type { Language } from '#lib/languages.ts';
import { INVITATION_HOURS, newInvitationLink } from './invitation-link.ts';
import type { Grant } from './roles.ts';

export type Invited = { email: string; name: string; language: Language; grants: Grant[] };

export type InvitationWritten = { url: string; sealedUrl: string; until: Date };

/** Stores an invitation, or with no grants a link to a new password. By nobody (null): from the command line. */
export async function writeInvitation(
  tx: Tx,
  invitedBy: string | null,
  invited: Invited,
): Promise<InvitationWritten> {
  const { tokenHash, url, sealedUrl } = newInvitationLink();
  const [row] = await tx
    .insert(invitations)
    .values({
      ...invited,
      tokenHash,
      invitedBy,
      expiresAt: sql`now() + make_interval(hours => ${INVITATION_HOURS}::int)`,
    })
    .returning({ until: invitations.expiresAt });
  if (!row) throw new Error('no invitation was written');
  return { url, sealedUrl, until: row.until };
}

/** The grants of the open invitations to an address. */
export async function grantsOfOpen(tx: Tx, email: string): Promise<Grant[]> {
  const open = await tx.select().from(invitations).where(isOpenFor(email));
  return open.flatMap(({ grants }) => grants);
}

/** Makes the open invitations to an address useless. */
export async function closeOpen(tx: Tx, email: string): Promise<void> {
  await tx.update(invitations).set({ revoked: true }).where(isOpenFor(email));
}

/** Queues the mail that carries a link, once for the event that made it. */
export async function mailLink(
  tx: Tx,
  { email, language }: Invited,
  letter: Letter,
  about: { seq: number; siteKey: string | null },
): Promise<void> {
  await queueMail(tx, { ...letter, key: `event ${about.seq}`, to: email, language, siteKey: about.siteKey });
}

function isOpenFor(email: string) {
  return and(
    eq(invitations.email, email),
    isNull(invitations.acceptedAt),
    eq(invitations.revoked, false),
    sql`${invitations.expiresAt} > now()`,
  );
}
