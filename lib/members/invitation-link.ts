import { randomBytes } from 'node:crypto';
import { authSecrets } from '#lib/auth/secret.ts';
import { hashToken, tokenFromSeed } from '#lib/auth/token.ts';
import { env } from '#lib/env.ts';

/** How long an invitation can be accepted. */
export const INVITATION_HOURS = 72;

// In a mail that waits, a seed stands for the token, so that no table ever holds a link that works.
const SEALED = /\/invite\/~([\w-]{22})/g;

/** A new invitation: the link to hand over, the same link as a mail may store it, and what the table keeps. */
export function newInvitationLink() {
  const seed = randomBytes(16).toString('base64url');
  const token = tokenFromSeed(authSecrets()[0], seed);
  return { tokenHash: hashToken(token), url: address(token), sealedUrl: address(`~${seed}`) };
}

/** Turns the sealed links of a mail into links that work: at the moment of sending, and nowhere else. */
export function openSealedLinks(text: string): string {
  return text.replace(SEALED, (_, seed: string) => `/invite/${tokenFromSeed(authSecrets()[0], seed)}`);
}

/** Shows that a stored mail holds a link, without giving anything away. */
export function hideSealedLinks(text: string): string {
  return text.replace(SEALED, '/invite/…');
}

function address(last: string): string {
  return `${env().NEWSROOM_URL}/invite/${last}`;
}
