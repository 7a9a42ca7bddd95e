import { and, eq, isNull, or, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { invitations, members } from '#db/schema/members.ts';
import { hashToken, isToken } from '#lib/auth/token.ts';
import type { Language } from '#lib/languages.ts';
import type { Grant } from './roles.ts';

export type OpenInvitation = {
  email: string;
  name: string;
  language: Language;
  /** Empty for a link to a new password. */
  grants: Grant[];
  /** Null when it came from the command line. */
  invitedBy: string | null;
  expiresAt: Date;
};

/** What the holder of a link is told before they accept; null when the link opens nothing. Changes nothing. */
export async function openInvitation(token: string): Promise<OpenInvitation | null> {
  if (!isToken(token)) return null;
  const [found] = await db()
    .select({
      email: invitations.email,
      name: invitations.name,
      language: invitations.language,
      grants: invitations.grants,
      invitedBy: members.name,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .leftJoin(members, eq(members.id, invitations.invitedBy))
    .where(
      and(
        eq(invitations.tokenHash, hashToken(token)),
        isNull(invitations.acceptedAt),
        eq(invitations.revoked, false),
        or(isNull(invitations.invitedBy), isNull(members.disabledAt)),
        sql`${invitations.expiresAt} > now()`,
      ),
    );
  return found ?? null;
}
