import { and, eq, like } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { mails } from '#db/schema/delivery.ts';
import { notices } from '#db/schema/notices.ts';
import { records } from '#db/schema/records.ts';
import { testDatabase } from '#db/testing/database.ts';
import { type Cast, openNewsroom } from '#db/testing/factories.ts';
import { noticePath, sayNotice } from '../notices/say.ts';
import type { RecordData } from './kinds.ts';
import { helplinesToCheck } from './queries/to-check.ts';
import { remindHelplines } from './remind-helplines.ts';

testDatabase();
let cast: Cast;
beforeEach(async () => {
  cast ??= await openNewsroom();
});

const line = (more: Partial<RecordData['helpline']>): RecordData['helpline'] => ({
  country: 'MA',
  service: { en: 'Green line', fr: 'Ligne verte' },
  note: {},
  hours: {},
  channels: [],
  links: [],
  owner: null,
  verifiedOn: null,
  validUntil: '2026-12-31',
  ...more,
});

async function helpline(
  more: Partial<RecordData['helpline']>,
  siteKey: string | null = 'morocco',
): Promise<string> {
  const by = { createdBy: cast.tomas.id, updatedBy: cast.tomas.id };
  const [row] = await db()
    .insert(records)
    .values({ kind: 'helpline', siteKey, data: line(more), ...by })
    .returning();
  return row?.id ?? '';
}
const on = (day: string) => remindHelplines(new Date(`${day}T09:00:00Z`));
const told = async (id: string) =>
  (
    await db()
      .select()
      .from(notices)
      .where(like(notices.key, `helpline ${id} %`))
      .orderBy(notices.createdAt)
  ).map(({ memberId, kind }) => [memberId, kind]);

test('the owner is asked a month before, a week before and when it is over, once each', async () => {
  const id = await helpline({ owner: cast.yusuf.id });
  const days = [
    '2026-11-30',
    '2026-12-01',
    '2026-12-01',
    '2026-12-20',
    '2026-12-24',
    '2026-12-31',
    '2027-01-01',
    '2027-01-02',
  ];
  const asked: number[] = [];
  for (const day of days) asked.push(await on(day));
  expect(asked).toEqual([0, 1, 0, 0, 1, 0, 1, 0]);
  expect(await told(id)).toEqual([
    [cast.yusuf.id, 'helpline.expiring'],
    [cast.yusuf.id, 'helpline.expiring'],
    [cast.yusuf.id, 'helpline.over'],
  ]);
  const [notice] = await db()
    .select()
    .from(notices)
    .where(and(like(notices.key, `helpline ${id} %`), eq(notices.kind, 'helpline.over')));
  const data = notice?.data ?? { headline: '', language: 'en' };
  const said = { kind: 'helpline.over' as const, actorName: '', releaseId: null, data };
  expect(sayNotice(said, 'en').what).toBe(
    'The helpline “Green line” was good until 31\u00a0December 2026. Readers now see it struck, and no text with it can go out.',
  );
  expect(noticePath(said)).toBe(`/desk/directory/helplines/${id}`);
  expect(await db().$count(mails, like(mails.key, `helpline ${id} %`))).toBe(3);
  // a new last day begins anew
  await db()
    .update(records)
    .set({ data: line({ owner: cast.yusuf.id, validUntil: '2027-06-30' }), version: 2 })
    .where(eq(records.id, id));
  expect([await on('2027-01-03'), await on('2027-06-10')]).toEqual([0, 1]);
  await db().update(records).set({ retiredAt: new Date(), version: 3 }).where(eq(records.id, id));
});

test('without an owner the editors of its site are asked, and nobody of another', async () => {
  const id = await helpline({ validUntil: '2028-01-31' });
  await on('2028-01-10');
  const who = (await told(id)).map(([memberId]) => memberId).sort();
  expect(who).toEqual([cast.claire.id, cast.tomas.id].sort());
});

test('My day lists what its owner, or an editor where nobody owns it, has to check', async () => {
  const owned = await helpline({ owner: cast.yusuf.id, validUntil: '2029-01-31' });
  const nobodys = await helpline({ validUntil: '2029-01-15' });
  const later = await helpline({ owner: cast.yusuf.id, validUntil: '2029-12-31' });
  const now = new Date('2029-01-20T09:00:00Z');
  const of = async (who: keyof Cast) =>
    (await helplinesToCheck(cast[who], now)).map(({ id, over }) => [id, over]);
  const yusufs = await of('yusuf');
  expect(yusufs).toContainEqual([owned, false]);
  expect(yusufs.flat()).not.toContain(later);
  expect(yusufs.flat()).not.toContain(nobodys);
  expect(await of('tomas')).toContainEqual([nobodys, true]);
  expect((await of('amal')).flat()).toEqual([]);
});
