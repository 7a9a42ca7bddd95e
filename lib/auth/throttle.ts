import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { addressPrefix } from './address-prefix.ts';

/** How many tries a key has in a window. Each window is longer than the one before and gives fewer tries a minute. */
type Limit = { seconds: number; tries: number };

const ACCOUNT_FROM_NETWORK: Limit[] = [
  { seconds: 60, tries: 5 },
  { seconds: 15 * 60, tries: 10 },
  { seconds: 4 * 3600, tries: 20 },
];
const NETWORK: Limit[] = [
  { seconds: 60, tries: 60 },
  { seconds: 3600, tries: 300 },
];

type Window = { key: string; start: Date; seconds: number; tries: number };

/** Counters one try was charged to; hand it back with `refund` when the try turned out to be rightful. */
export type Charge = { waitSeconds: number; windows: readonly Window[] };

/**
 * Charges one try to sign in, before anything costly is done: to the account as seen from this network and to
 * the network. Nobody elsewhere can use up somebody's tries. The answer does not depend on whether the account exists.
 * @returns `waitSeconds` above 0 when the try is refused
 */
export function chargeSignIn(email: string, address: string, now = new Date()): Promise<Charge> {
  const network = addressPrefix(address);
  const account = createHash('sha256').update(email.trim().toLowerCase()).digest('base64url').slice(0, 22);
  return charge(
    [
      ...windowsOf(`account ${account} ${network}`, ACCOUNT_FROM_NETWORK, now),
      ...windowsOf(`network ${network}`, NETWORK, now),
    ],
    now,
  );
}

/** Charges one try at a link with a token in it to the network it came from. */
export function chargeLink(address: string, now = new Date()): Promise<Charge> {
  return charge(windowsOf(`link ${addressPrefix(address)}`, NETWORK, now), now);
}

/** Takes a charge back, and with it what was counted against this account from this network. */
export async function refund(taken: Charge): Promise<void> {
  for (const { key, start } of taken.windows) {
    const ofAccount = key.startsWith('account ');
    await db().execute(
      ofAccount
        ? sql`delete from throttles where key = ${key} and window_start = ${start.toISOString()}`
        : sql`update throttles set tries = greatest(tries - 1, 0)
            where key = ${key} and window_start = ${start.toISOString()}`,
    );
  }
  await db().execute(sql`delete from throttles where window_start < now() - interval '1 day'`);
}

async function charge(windows: Window[], now: Date): Promise<Charge> {
  // Always in the same order, so that two tries at once cannot wait for each other.
  const ordered = windows.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const values = ordered.map(({ key, start }) => sql`(${key}, ${start.toISOString()}::timestamptz, 1)`);
  const counted = await db().execute<{ key: string; tries: number }>(sql`
    insert into throttles as t (key, window_start, tries) values ${sql.join(values, sql`, `)}
    on conflict (key, window_start) do update set tries = t.tries + 1
    returning key, tries`);
  const tries = new Map(counted.map((row) => [row.key, row.tries]));
  const waits = ordered
    .filter((window) => (tries.get(window.key) ?? 0) > window.tries)
    .map(({ start, seconds }) => Math.ceil((start.getTime() + seconds * 1000 - now.getTime()) / 1000));
  return { waitSeconds: Math.max(0, ...waits), windows: ordered };
}

function windowsOf(key: string, limits: Limit[], now: Date): Window[] {
  return limits.map(({ seconds, tries }) => ({
    key: `${key} ${seconds}`,
    start: new Date(Math.floor(now.getTime() / (seconds * 1000)) * seconds * 1000),
    seconds,
    tries,
  }));
}
