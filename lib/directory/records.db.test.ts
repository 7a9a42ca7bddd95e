import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, readers } from '#db/client.ts';
import { records, recordVersions } from '#db/schema/records.ts';
import { testDatabase } from '#db/testing/database.ts';
import { type Cast, openNewsroom } from '#db/testing/factories.ts';
import { bringStandingFacts } from './bring-facts.ts';
import type { RecordData } from './kinds.ts';
import { factsOn } from './queries/facts.ts';
import { recordsInForce } from './queries/in-force.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

const tangier: RecordData['helpline'] = {
  country: 'MA',
  service: { fr: 'Écoute Tanger' },
  note: {},
  hours: {},
  channels: [{ type: 'phone', value: '+212537652881', note: {}, cost: 'free' }],
  links: [],
  owner: null,
  verifiedOn: '2026-10-01',
  validUntil: '2026-12-31',
};

async function stored(siteKey: string | null, data = tangier) {
  const [row] = await db()
    .insert(records)
    .values({ kind: 'helpline', siteKey, data, createdBy: cast.tomas.id, updatedBy: cast.tomas.id })
    .returning();
  if (!row) throw new Error('not stored');
  return row;
}

async function refusal(statement: PromiseLike<unknown>): Promise<string> {
  const error = await Promise.resolve(statement).then(
    () => null,
    (reason: { cause?: Error }) => reason,
  );
  return error?.cause?.message ?? 'it was accepted';
}

describe('what the database keeps of a record', () => {
  test('every version as it was', async () => {
    const { id } = await stored('morocco');
    await db()
      .update(records)
      .set({ data: { ...tangier, validUntil: '2027-06-30' }, version: 2 })
      .where(eq(records.id, id));
    const kept = await db().select().from(recordVersions).where(eq(recordVersions.recordId, id));
    expect(
      kept.map(({ version, data }) => [version, (data as RecordData['helpline']).validUntil]).sort(),
    ).toEqual([
      [1, '2026-12-31'],
      [2, '2027-06-30'],
    ]);
    expect(await refusal(db().delete(recordVersions))).toMatch(/append-only/);
  });

  test('no version is left out and no record is deleted', async () => {
    const { id } = await stored('morocco');
    const change = (set: object) => db().update(records).set(set).where(eq(records.id, id));
    expect(await refusal(change({ version: 3 }))).toMatch(/from version to version/);
    expect(await refusal(change({ words: 'x' }))).toMatch(/from version to version/);
    expect(await refusal(db().delete(records).where(eq(records.id, id)))).toMatch(/append-only/);
  });

  test('readers learn until when a helpline holds and nothing else', async () => {
    const { id } = await stored('morocco');
    const [row] = await readers().execute(sql`select * from published_helplines where id = ${id}`);
    expect(row).toEqual({ id, valid_until: '2026-12-31', retired: false });
    expect(await refusal(readers().select().from(records))).toMatch(/permission denied/);
  });
});

test('a site has its own records and everybody’s, none that are retired', async () => {
  const own = await stored('morocco');
  const everybodys = await stored(null);
  const gone = await stored('morocco');
  await db().update(records).set({ retiredAt: new Date(), version: 2 }).where(eq(records.id, gone.id));
  const ids = async (siteKey: string | null) =>
    (await recordsInForce('helpline', siteKey)).map(({ id }) => id);
  expect(await ids('morocco')).toEqual(expect.arrayContaining([own.id, everybodys.id]));
  expect(await ids('morocco')).not.toContain(gone.id);
  expect(await ids('global')).not.toContain(own.id);
  expect(await ids(null)).not.toContain(own.id);
});

test('facts come with the newsroom once, and are said as of a day', async () => {
  await bringStandingFacts();
  await bringStandingFacts();
  const [members] = (await recordsInForce('fact', null)).filter(({ code }) => code === 'members');
  if (!members) throw new Error('no number of Member States');
  expect(await factsOn('fr')).toMatchObject({ members: '175', founded: '1951' });
  const values = [
    { value: '175', from: null, until: '2026-12-31' },
    { value: '176', from: '2027-01-01', until: null },
  ];
  await db()
    .update(records)
    .set({ data: { ...members.data, values, forms: { es: '{value} (ciento setenta y seis)' } }, version: 2 })
    .where(eq(records.id, members.id));
  await bringStandingFacts();
  expect((await factsOn('fr', '2026-12-31')).members).toBe('175');
  expect((await factsOn('fr', '2027-01-01')).members).toBe('176');
  expect((await factsOn('es', '2027-01-01')).members).toBe('176 (ciento setenta y seis)');
});
