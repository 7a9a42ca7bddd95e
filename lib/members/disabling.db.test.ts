import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db, inTransaction } from '#db/client.ts';
import { testDatabase } from '#db/testing/database.ts';
import { hire } from '#db/testing/members.ts';
import { createSession, readSession } from '#lib/auth/sessions.ts';
import { Conflict, Forbidden, RuleBroken } from '#lib/errors.ts';
import { disable } from './disable.ts';
import { enable } from './enable.ts';
import { assertStillMember } from './still-member.ts';
import { cast, lastEvent, openForMembers, rolesOf } from './testing.ts';

testDatabase();
openForMembers();

test('disabling ends every session at once and leaves an event; enabling brings none of them back', async () => {
  const tokens = [
    await createSession(db(), cast.amina.id, 'Firefox'),
    await createSession(db(), cast.amina.id, 'Safari'),
  ];
  await disable(cast.malika, { memberId: cast.amina.id });
  expect(await Promise.all(tokens.map(readSession))).toEqual([null, null]);
  expect(await lastEvent('member.disabled')).toMatchObject({
    actorId: cast.malika.id,
    siteKey: 'morocco',
    payload: { memberId: cast.amina.id, name: 'Amina' },
  });
  await expect(disable(cast.malika, { memberId: cast.amina.id })).rejects.toThrow(
    new Conflict('already_disabled', { name: 'Amina' }),
  );
  await enable(cast.malika, { memberId: cast.amina.id });
  expect(await lastEvent('member.enabled')).toMatchObject({ actorId: cast.malika.id });
  expect(await Promise.all(tokens.map(readSession))).toEqual([null, null]);
  expect(await rolesOf(cast.amina.id)).toEqual(['writer@morocco']);
  await expect(enable(cast.malika, { memberId: cast.amina.id })).rejects.toThrow(
    new Conflict('not_disabled', { name: 'Amina' }),
  );
});

test('nobody disables themselves, nor somebody who works elsewhere too, nor an administrator above them', async () => {
  const yusuf = await hire('Yusuf', ['writer@morocco', 'writer@global']);
  const other = await hire('Other', ['admin@morocco', 'admin@*']);
  await expect(disable(cast.malika, { memberId: cast.malika.id })).rejects.toThrow(
    new RuleBroken('not_yourself'),
  );
  for (const { id } of [yusuf, other]) {
    await expect(disable(cast.malika, { memberId: id })).rejects.toThrow(
      new Forbidden('member_of_other_sites'),
    );
  }
  await expect(disable(cast.amina, { memberId: cast.malika.id })).rejects.toThrow(
    new Forbidden('needs_admin'),
  );
});

test('two administrators who disable each other at once: one stays, with an answer, not an error', async () => {
  const [bela, carl] = [await hire('Bela', ['admin@morocco']), await hire('Carl', ['admin@morocco'])];
  const both = await Promise.allSettled([
    disable(bela, { memberId: carl.id }),
    disable(carl, { memberId: bela.id }),
  ]);
  const refused = both.flatMap((it) => (it.status === 'rejected' ? [it.reason] : []));
  expect(refused).toEqual([new Forbidden('no_session')]);
});

test('while fifty requests run, none commits after the member was disabled', async () => {
  await db().execute(sql`create table if not exists marks (at timestamptz not null)`);
  const act = () =>
    inTransaction(async (tx) => {
      await assertStillMember(tx, cast.amina);
      await tx.execute(sql`select pg_sleep(random() * 0.02)`);
      await tx.execute(sql`insert into marks values (clock_timestamp())`);
    });
  const running = Array.from({ length: 50 }, act);
  await disable(cast.malika, { memberId: cast.amina.id });
  const [after] = await db().execute<{ at: string }>(sql`select clock_timestamp() as at`);
  const late = await Promise.allSettled([...running, act(), act()]);
  expect(late.filter(({ status }) => status === 'rejected').length).toBeGreaterThanOrEqual(2);
  const marks = await db().execute(sql`select 1 from marks where at > ${after?.at ?? ''}::timestamptz`);
  expect(marks).toHaveLength(0);
});
