import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { records } from '#db/schema/records.ts';
import { testDatabase } from '#db/testing/database.ts';
import { openNewsroom } from '#db/testing/factories.ts';
import type { RecordData } from './kinds.ts';
import { helplinesOver } from './public.ts';

testDatabase();

const data: RecordData['helpline'] = {
  country: 'MA',
  service: { fr: 'Écoute Tanger' },
  note: {},
  hours: {},
  channels: [],
  links: [],
  owner: null,
  verifiedOn: null,
  validUntil: '2026-12-31',
};
const naming = (...refs: (string | null)[]) => ({
  type: 'doc',
  content: refs.map((ref) => ({ type: 'helpline', attrs: { ref } })),
});

test('readers learn of a helpline that is over on the first day after, by the clocks of their site', async () => {
  const { tomas } = await openNewsroom();
  const [row] = await db()
    .insert(records)
    .values({ kind: 'helpline', siteKey: null, data, createdBy: tomas.id, updatedBy: tomas.id })
    .returning();
  const id = row?.id ?? '';
  const at = (instant: string, zone: string) => helplinesOver([naming(id, null)], zone, new Date(instant));
  expect(await at('2026-12-31T22:30:00Z', 'UTC')).toEqual({});
  expect(await at('2026-12-31T23:30:00Z', 'Europe/Paris')).toEqual({ [id]: '2026-12-31' });
  expect(await at('2027-01-01T00:30:00Z', 'America/New_York')).toEqual({});
  await db()
    .update(records)
    .set({ data: { ...data, validUntil: '2027-12-31' }, version: 2 })
    .where(eq(records.id, id));
  expect(await at('2027-01-02T00:30:00Z', 'UTC')).toEqual({});
  expect(await helplinesOver([naming(null)], 'UTC')).toEqual({});
});
