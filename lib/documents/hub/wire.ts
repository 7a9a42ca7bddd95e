import { sql } from 'drizzle-orm';
import { client, db, type Tx } from '#db/client.ts';
import { log } from '#lib/log.ts';
import type { Person, Place } from './room.ts';

const CHANNEL = 'newsroom';
const AT_ONCE = 150;
const MOST_BYTES = 7_400;

/** What processes tell each other. It wakes, it decides nothing: the tables are the truth. */
export type Message =
  | { from: string; news: string[] }
  | { from: string; here: { release: string; people: Person[] } }
  | { from: string; where: { release: string; places: Place[] } }
  | { from: string; rung: string[] };

/** Listens on the one connection this process keeps for it; `onConnected` runs again after every reconnection. */
export async function listen(hear: (message: Message) => void, onConnected: () => void): Promise<void> {
  await client().listen(
    CHANNEL,
    (payload) => {
      const message = read(payload);
      if (message) hear(message);
    },
    onConnected,
  );
}

/** Wakes the other processes; `NOTIFY` holds 8,000 bytes, so a long list goes out in parts. */
export async function tellNews(from: string, releases: string[]): Promise<void> {
  for (let start = 0; start < releases.length; start += AT_ONCE)
    await notify({ from, news: releases.slice(start, start + AT_ONCE) });
}

/** Says who of this process is in a release; those past `NOTIFY`'s 8,000 bytes are cut, the bar shows five. */
export async function tellHere(from: string, release: string, people: Person[]): Promise<void> {
  let most = 30;
  while (most > 5 && Buffer.byteLength(JSON.stringify(people.slice(0, most))) > MOST_BYTES) most -= 5;
  await notify({ from, here: { release, people: people.slice(0, most) } });
}

/** Says where some tabs are in a release. A transaction of `NOTIFY` alone waits for no disk. */
export async function tellWhere(from: string, release: string, places: Place[]): Promise<void> {
  for (let start = 0; start < places.length; start += 30)
    await notify({ from, where: { release, places: places.slice(start, start + 30) } });
}

/** Wakes the streams of members who were told something, in the transaction that tells them: heard when it commits. */
export async function ringIn(tx: Tx, members: readonly string[]): Promise<void> {
  for (let start = 0; start < members.length; start += AT_ONCE) {
    const message: Message = { from: '', rung: members.slice(start, start + AT_ONCE) };
    await tx.execute(sql`select pg_notify(${CHANNEL}, ${JSON.stringify(message)})`);
  }
}

async function notify(message: Message): Promise<void> {
  try {
    await db().execute(sql`select pg_notify(${CHANNEL}, ${JSON.stringify(message)})`);
  } catch (error) {
    log().warn({ error: (error as Error).message }, 'other processes hear of news late');
  }
}

function read(payload: string): Message | null {
  try {
    return JSON.parse(payload) as Message;
  } catch {
    return null;
  }
}
