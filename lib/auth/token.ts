import { createHash, createHmac, randomBytes } from 'node:crypto';

/** A new unguessable token of 256 bits, as 43 characters of base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** True for text that has the form of a token; anything else is not worth a query. */
export function isToken(text: unknown): text is string {
  return typeof text === 'string' && /^[\w-]{43}$/.test(text);
}

/** SHA-256 of a token in hexadecimal: the only form that is ever stored. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** A token that whoever holds the secret can make again from its seed, so that it need not be stored to be mailed. */
export function tokenFromSeed(secret: string, seed: string): string {
  return createHmac('sha256', secret).update(`newsroom token ${seed}`).digest('base64url');
}
