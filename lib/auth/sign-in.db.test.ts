import { verify } from '@node-rs/argon2';
import { desc, eq, sql } from 'drizzle-orm';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { events } from '#db/schema/events.ts';
import { members, sessions } from '#db/schema/members.ts';
import { testDatabase } from '#db/testing/database.ts';
import { type Hired, hire } from '#db/testing/members.ts';
import { hashPassword } from './password.ts';
import { readSession } from './sessions.ts';
import { signInWithPassword } from './sign-in.ts';
import { hashToken } from './token.ts';

vi.mock('@node-rs/argon2', { spy: true });

const db = testDatabase();
const right = 'seven grey herons over Larache';
let passwordHash: string;
let amina: Hired;

beforeAll(async () => {
  passwordHash = await hashPassword(right);
});

// All windows have just begun, so that none ends in the middle of a test.
const longest = 4 * 3600 * 1000;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Math.floor(Date.now() / longest) * longest + 1000 });
  await db().execute(sql`truncate throttles`);
  amina = await hire('Amina', ['writer@morocco'], { passwordHash });
});

afterEach(() => {
  vi.useRealTimers();
});

const tries = (email: string, password: string, address = '192.0.2.7', previousToken: string | null = null) =>
  signInWithPassword({ email, password, address, userAgent: 'Firefox', previousToken });

const openSessions = () => db().select().from(sessions).where(eq(sessions.memberId, amina.id));

test('the right password opens one session and leaves one event', async () => {
  const result = await tries(` ${amina.email.toUpperCase()} `, right);
  if (!result.ok) throw new Error('refused');
  expect((await readSession(result.token))?.member.id).toBe(amina.id);
  const [event] = await db().select().from(events).orderBy(desc(events.seq)).limit(1);
  expect(event).toMatchObject({
    kind: 'member.signed_in',
    actorId: amina.id,
    payload: { memberId: amina.id },
  });
});

test('a wrong password, an unknown address, a disabled member and one without a password hear the same', async () => {
  const disabled = await hire('Daoud', [], { passwordHash, disabledAt: new Date() });
  const without = await hire('Noor');
  const heard = [
    await tries(amina.email, 'another password altogether'),
    await tries('nobody@demo.example', right),
    await tries(disabled.email, right),
    await tries(without.email, right),
    await tries(amina.email, 'x'.repeat(2000)),
  ];
  expect(heard).toEqual(heard.map(() => ({ ok: false, reason: 'wrong' })));
  expect(await openSessions()).toEqual([]);
});

test('the session the browser came with ends: nobody can plant one', async () => {
  const first = await tries(amina.email, right);
  if (!first.ok) throw new Error('refused');
  const second = await tries(amina.email, right, '192.0.2.7', first.token);
  if (!second.ok) throw new Error('refused');
  expect(second.token).not.toBe(first.token);
  expect((await openSessions()).map((row) => row.tokenHash)).toEqual([hashToken(second.token)]);
});

test('after five wrong tries the same network waits, with the right password too', async () => {
  for (let n = 0; n < 5; n += 1) expect(await tries(amina.email, 'wrong')).toMatchObject({ reason: 'wrong' });
  const sixth = await tries(amina.email, right, '192.0.2.99');
  expect(sixth).toMatchObject({ ok: false, reason: 'slow_down' });
  expect(await openSessions()).toEqual([]);
});

test('guessing from elsewhere never keeps the member out', async () => {
  for (let n = 0; n < 12; n += 1) await tries(amina.email, 'wrong', '198.51.100.4');
  expect(await tries(amina.email, right, '192.0.2.7')).toMatchObject({ ok: true });
});

test('an unknown address is slowed down just the same', async () => {
  for (let n = 0; n < 5; n += 1) await tries('nobody@demo.example', 'wrong');
  expect(await tries('nobody@demo.example', 'wrong')).toMatchObject({ reason: 'slow_down' });
});

test('of a hundred guesses at once only five are looked at', async () => {
  const heard = await Promise.all(
    Array.from({ length: 100 }, (_, n) => tries(amina.email, `guess number ${n}`)),
  );
  expect(heard.filter((result) => !result.ok && result.reason === 'wrong')).toHaveLength(5);
});

test('signing in rightly forgets the wrong tries, also for colleagues behind the same address', async () => {
  for (let n = 0; n < 4; n += 1) await tries(amina.email, 'wrong');
  for (let n = 0; n < 8; n += 1) expect(await tries(amina.email, right)).toMatchObject({ ok: true });
});

test('a hash of an older cost is made anew at the next sign-in', async () => {
  const { hash } = await import('@node-rs/argon2');
  const old = await hash(right, { memoryCost: 4096, timeCost: 2, parallelism: 1 });
  await db().update(members).set({ passwordHash: old }).where(eq(members.id, amina.id));
  expect(await tries(amina.email, right)).toMatchObject({ ok: true });
  const [row] = await db().select().from(members).where(eq(members.id, amina.id));
  expect(row?.passwordHash).toMatch(/m=19456,/);
  expect(await tries(amina.email, right)).toMatchObject({ ok: true });
});

test('known and unknown addresses cost the same work', async () => {
  for (const email of [amina.email, 'nobody@demo.example']) {
    await db().execute(sql`truncate throttles`);
    vi.mocked(verify).mockClear();
    await tries(email, 'wrong');
    expect([email, vi.mocked(verify).mock.calls.length]).toEqual([email, 1]);
    // The same cost as well: a cheaper hash would tell which addresses exist.
    expect(String(vi.mocked(verify).mock.calls[0]?.[0])).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  }
});
