import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { db, inTransaction } from '#db/client.ts';
import { memberRoles, members, sessions } from '#db/schema/members.ts';
import { testDatabase } from '#db/testing/database.ts';
import { type Hired, hire } from '#db/testing/members.ts';
import {
  createSession,
  endAllSessions,
  memberOfSession,
  readSession,
  revokeSession,
  shortenSessions,
  sweepSessions,
} from './sessions.ts';
import { hashToken } from './token.ts';

testDatabase();

let amina: Hired;
let token: string;

beforeEach(async () => {
  amina = await hire('Amina', ['writer@morocco:fr', 'auditor@*'], { language: 'fr' });
  token = await signIn();
});

async function signIn(): Promise<string> {
  const made = await createSession(db(), amina.id, 'Firefox');
  if (!made) throw new Error('no session');
  return made;
}

const age = (column: string, interval: string) =>
  db().execute(sql`update sessions set ${sql.raw(column)} = now() - ${interval}::interval
    where member_id = ${amina.id}`);

const rows = () => db().select().from(sessions).where(eq(sessions.memberId, amina.id));

test('a token gives the member with their roles, and only its hash is stored', async () => {
  expect(await readSession(token)).toEqual({
    tokenHash: hashToken(token),
    member: {
      id: amina.id,
      name: 'Amina',
      email: amina.email,
      language: 'fr',
      theme: 'system',
      disabled: false,
      grants: [
        { role: 'auditor', site: '*', language: null },
        { role: 'writer', site: 'morocco', language: 'fr' },
      ],
    },
  });
  expect(JSON.stringify(await rows())).not.toContain(token);
});

test.each([null, '', 'short', 'x'.repeat(43), "' or 1=1 --"])('%j opens nothing', async (token) => {
  expect(await readSession(token)).toBeNull();
});

test('a revoked session is over at once', async () => {
  await revokeSession(hashToken(token));
  expect(await readSession(token)).toBeNull();
  expect(await memberOfSession(hashToken(token))).toBeNull();
});

test('a session ends after an hour without a request and twelve hours in all', async () => {
  await age('last_seen_at', '59 minutes');
  expect(await memberOfSession(hashToken(token))).not.toBeNull();
  await age('last_seen_at', '61 minutes');
  expect(await readSession(token)).toBeNull();
  await age('last_seen_at', '0 minutes');
  expect(await readSession(token)).not.toBeNull();
  await age('absolute_expires_at', '1 second');
  expect(await readSession(token)).toBeNull();
  await sweepSessions();
  expect(await rows()).toEqual([]);
});

test('a request keeps a session alive, written at most once a minute; a stream does not', async () => {
  const seen = async () => (await rows())[0]?.lastSeenAt.getTime() ?? 0;
  await age('last_seen_at', '30 seconds');
  const recent = await seen();
  await readSession(token);
  expect(await seen()).toBe(recent);
  await age('last_seen_at', '5 minutes');
  const older = await seen();
  await memberOfSession(hashToken(token));
  expect(await seen()).toBe(older);
  await readSession(token);
  expect(await seen()).toBeGreaterThan(recent);
});

test('an administrator has eight hours, also when they become one while signed in', async () => {
  const hours = async () =>
    (
      await db().execute<{ h: string }>(
        sql`select round(extract(epoch from absolute_expires_at - created_at) / 3600) as h from sessions
        where member_id = ${amina.id}`,
      )
    ).map(({ h }) => Number(h));
  expect(await hours()).toEqual([12]);
  await db().insert(memberRoles).values({ memberId: amina.id, siteKey: 'morocco', role: 'admin' });
  await inTransaction((tx) => shortenSessions(tx, amina.id));
  expect(await hours()).toEqual([8]);
  await signIn();
  expect(await hours()).toEqual([8, 8]);
});

test('moving the epoch ends every session, and a disabled member gets none', async () => {
  const tokens = [token, await signIn()];
  await inTransaction((tx) => endAllSessions(tx, amina.id));
  expect(await Promise.all(tokens.map(readSession))).toEqual([null, null]);
  await db().update(members).set({ disabledAt: new Date() }).where(eq(members.id, amina.id));
  expect(await createSession(db(), amina.id, 'Firefox')).toBeNull();
});

test('a session that was made before the epoch moved is refused even while its row is there', async () => {
  await db().execute(sql`update members set auth_epoch = auth_epoch + 1 where id = ${amina.id}`);
  expect(await readSession(token)).toBeNull();
});
