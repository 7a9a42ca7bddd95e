import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { records } from '#db/schema/records.ts';
import { testDatabase } from '#db/testing/database.ts';
import { type Cast, openNewsroom } from '#db/testing/factories.ts';
import type { RecordData } from '../kinds.ts';
import { recordsToTake } from './to-take.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

const contact = (name: string, more: Partial<RecordData['contact']> = {}): RecordData['contact'] => ({
  office: {},
  name: { en: name },
  role: {},
  email: null,
  phones: [],
  from: null,
  until: null,
  ...more,
});

async function stored(siteKey: string | null, data: RecordData['contact']) {
  const by = { createdBy: cast.tomas.id, updatedBy: cast.tomas.id };
  const [row] = await db()
    .insert(records)
    .values({ kind: 'contact', siteKey, data, words: data.name.en ?? '', ...by })
    .returning();
  if (!row) throw new Error('not stored');
  return row.id;
}
const naming = (...refs: string[]) => ({
  type: 'doc',
  content: refs.map((ref) => ({ type: 'contact', attrs: { ref } })),
});
const taken = async (doc = naming()) =>
  (await recordsToTake({ siteKey: 'morocco', language: 'fr', doc })).map(({ ref }) => ref);

test('a release may take its site’s records and everybody’s, and knows those it names', async () => {
  const own = await stored('morocco', contact('Amina'));
  const everybodys = await stored(null, contact('Press desk'));
  const others = await stored('global', contact('Elena'));
  const retired = await stored('morocco', contact('Karim'));
  await db().update(records).set({ retiredAt: new Date(), version: 2 }).where(eq(records.id, retired));
  expect(await taken()).toEqual([own, everybodys]);
  expect(await taken(naming(others, retired))).toEqual([own, others, retired, everybodys]);
});

test('what a record said before is told where the text names it, and when it is over', async () => {
  const id = await stored('morocco', contact('Nadia', { email: 'nadia@iom.int', until: '2026-01-31' }));
  await db()
    .update(records)
    .set({ data: contact('Nadia', { email: 'presse@iom.int', until: '2026-01-31' }), version: 2 })
    .where(eq(records.id, id));
  const read = async (doc = naming()) =>
    (await recordsToTake({ siteKey: 'morocco', language: 'fr', doc })).find(({ ref }) => ref === id);
  expect(await read(naming(id))).toMatchObject({
    over: '2026-01-31',
    written: { name: 'Nadia', email: 'presse@iom.int' },
    earlier: [{ email: 'nadia@iom.int' }],
  });
  expect((await read())?.earlier).toEqual([]);
});
