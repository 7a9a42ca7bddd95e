import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { commonness } from './common-passwords.ts';
import { semaphore } from './semaphore.ts';

export const MIN_PASSWORD_LENGTH = 15;
export const MAX_PASSWORD_BYTES = 1024;

// OWASP's minimum for argon2id; raising a number here rehashes at the next sign-in.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const shared = globalThis as typeof globalThis & {
  newsroomHashing?: ReturnType<typeof semaphore>;
  newsroomDummy?: Promise<string>;
};

/** Hashes a password exactly as received, in PHC form. Throws TooBusy when too many wait. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST));
}

/**
 * Whether the password is the one that was hashed. Without a hash (nobody has this address, or no password is set)
 * the same work is done against a hash of nothing, so that the time tells nobody which addresses exist.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  if (Buffer.byteLength(password) > MAX_PASSWORD_BYTES) return false;
  const against = stored ?? (await dummyHash());
  const right = await inTurn(() => verify(against, password));
  return right && stored !== null;
}

/** True when a stored hash was made with less than today's cost. */
export function needsRehash(stored: string): boolean {
  return !stored.startsWith(`$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$`);
}

/**
 * What is wrong with a new password, as a reason code, or null. ASVS 5.0 6.2.1, 6.2.4, 6.2.9, 6.2.11: long enough,
 * no rule about its characters, not a common one nor made of the words around it.
 * @param about words that are no secret here: the person's name and address
 */
export function passwordProblem(
  password: string,
  about: readonly string[] = [],
): 'password_short' | 'password_long' | 'password_common' | null {
  if ([...password].length < MIN_PASSWORD_LENGTH) return 'password_short';
  if (Buffer.byteLength(password) > MAX_PASSWORD_BYTES) return 'password_long';
  return commonness(password, about) ? 'password_common' : null;
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  shared.newsroomHashing ??= semaphore(availableParallelism(), 64);
  return shared.newsroomHashing(work);
}

function dummyHash(): Promise<string> {
  shared.newsroomDummy ??= hash('nobody has this password', COST);
  return shared.newsroomDummy;
}
