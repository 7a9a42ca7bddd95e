import { randomBytes } from 'node:crypto';
import { env } from '#lib/env.ts';
import { authSecrets } from './secret.ts';
import { hashToken, tokenFromSeed } from './token.ts';

/** The folders whose addresses let somebody in: an invitation, a text under embargo, a text to approve. */
export const LINK_FOLDERS = ['invite', 'embargo', 'approve'] as const;
export type LinkFolder = (typeof LINK_FOLDERS)[number];

// In a mail that waits, a seed stands for the token, so that no table ever holds a link that works.
const SEALED = new RegExp(String.raw`/(${LINK_FOLDERS.join('|')})/~([\w-]{22})`, 'g');

/** A new link that lets somebody in: to hand over, as a mail may store it, and what the table keeps. See decision 6. */
export function newSealedLink(folder: LinkFolder): { tokenHash: string; url: string; sealedUrl: string } {
  const seed = randomBytes(16).toString('base64url');
  const token = tokenFromSeed(authSecrets()[0], seed);
  const address = (last: string) => `${env().NEWSROOM_URL}/${folder}/${last}`;
  return { tokenHash: hashToken(token), url: address(token), sealedUrl: address(`~${seed}`) };
}

/** Turns the sealed links of a mail into links that work: at the moment of sending, and nowhere else. */
export function openSealedLinks(text: string): string {
  return text.replace(
    SEALED,
    (_, folder: string, seed: string) => `/${folder}/${tokenFromSeed(authSecrets()[0], seed)}`,
  );
}

/** Shows that a stored mail holds a link, without giving anything away. */
export function hideSealedLinks(text: string): string {
  return text.replace(SEALED, '/$1/…');
}

/** A path as a log may hold it: the address of such a link is the key to it. */
export function withoutToken(path: string): string {
  return path.replace(new RegExp(String.raw`^(/(?:${LINK_FOLDERS.join('|')}|api/calendar)/).+`), '$1…');
}
