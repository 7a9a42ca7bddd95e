import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { releases } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import {
  approved,
  type Cast,
  draft,
  openNewsroom,
  published,
  seen,
  submitted,
} from '#db/testing/factories.ts';
import { hire } from '#db/testing/members.ts';
import { discard } from '../discard.ts';
import { embargo } from '../embargo.ts';
import { recall } from '../recall.ts';
import { schedule } from '../schedule.ts';
import { listAuthors, listFilters, listReleases } from './list.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
  await draft(cast.amal, { headline: 'Vans stop in fourteen villages' });
  await draft(cast.amal, { headline: 'Deux camionnettes font halte', language: 'fr' });
  await submitted(cast, { headline: 'A clinic opens in Agadir' });
  await published(cast, { headline: 'Training ends in Nador' });
  await draft(cast.hana, { headline: 'Report on recruitment costs', siteKey: 'global' });
  const aside = await draft(cast.amal, { headline: 'An idea that was put aside' });
  await discard(cast.amal, seen(aside));
});

const headlines = async (viewer: Parameters<typeof listReleases>[0], filters = {}) =>
  (await listReleases(viewer, listFilters.parse(filters))).lines.map((line) => line.headline);

test('a member sees the releases of their own sites, last touched first', async () => {
  expect(await headlines(cast.amal)).toEqual([
    'Training ends in Nador',
    'A clinic opens in Agadir',
    'Deux camionnettes font halte',
    'Vans stop in fourteen villages',
  ]);
  expect(await headlines(cast.hana)).toEqual(['Report on recruitment costs']);
  expect(await headlines(cast.ada)).toHaveLength(5);
});

test('somebody without a role, or disabled, sees nothing', async () => {
  const nobody = await hire('Nobody');
  expect(await headlines(nobody)).toEqual([]);
  expect(await headlines({ ...cast.ada, disabled: true })).toEqual([]);
});

test.each([
  [{ state: 'draft' }, ['Deux camionnettes font halte', 'Vans stop in fourteen villages']],
  [{ state: 'in_review' }, ['A clinic opens in Agadir']],
  [{ state: 'published' }, ['Training ends in Nador']],
  [{ state: 'discarded' }, ['An idea that was put aside']],
  [{ lang: 'fr' }, ['Deux camionnettes font halte']],
  [{ site: 'global' }, []],
  [{ q: 'CLINIC' }, ['A clinic opens in Agadir']],
  [{ q: '100%' }, []],
  [{ state: 'in_review', q: 'a\0b', site: '\0' }, ['A clinic opens in Agadir']],
  [
    { state: 'draft', after: '2026-13-41 99:99:99,not-a-place' },
    ['Deux camionnettes font halte', 'Vans stop in fourteen villages'],
  ],
  [{ after: '0,00000000-0000-4000-8000-000000000000' }, []],
  [{ q: "'; drop table releases; --" }, []],
  [
    { state: 'nonsense', lang: 'xx', author: 'nobody' },
    [
      'Training ends in Nador',
      'A clinic opens in Agadir',
      'Deux camionnettes font halte',
      'Vans stop in fourteen villages',
    ],
  ],
])('Amal narrows the list to %j', async (filters, found) => {
  expect(await headlines(cast.amal, filters)).toEqual(found);
});

test('a whole reference finds all languages of its story', async () => {
  const [{ reference } = { reference: '' }] = (await listReleases(cast.amal, { q: 'Nador' })).lines;
  expect(reference).toMatch(/^MAR-\d{4}-\d{3}$/);
  expect(await headlines(cast.amal, { q: reference.toLowerCase() })).toEqual(['Training ends in Nador']);
});

test('what somebody started is found by their name, and only those who write on one’s sites are offered', async () => {
  const names = (await listAuthors(cast.hana)).map(({ name }) => name);
  expect(names).toEqual(['Ada Lindqvist', 'Hana Sato', 'Helen Okafor', 'Henri Kabila']);
  expect(await listAuthors({ ...cast.hana, disabled: true })).toEqual([]);
  expect(await headlines(cast.ada, { author: cast.hana.id })).toEqual(['Report on recruitment costs']);
  expect(await headlines(cast.amal, { author: cast.hana.id })).toEqual([]);
});

test('pages follow each other without a gap or a repetition, even at one and the same instant', async () => {
  const writer = await hire('Prolific Writer', ['writer@global']);
  await Promise.all(
    Array.from({ length: 60 }, (_, n) => draft(writer, { headline: `Number ${n}`, siteKey: 'global' })),
  );
  await db()
    .update(releases)
    .set({ updatedAt: new Date('2026-01-01T00:00:00Z') })
    .where(eq(releases.createdBy, writer.id));
  const first = await listReleases(writer, { author: writer.id });
  const second = await listReleases(
    writer,
    listFilters.parse({ author: writer.id, after: first.next ?? '' }),
  );
  expect([first.lines.length, second.lines.length, second.next]).toEqual([50, 10, null]);
  expect(new Set([...first.lines, ...second.lines].map(({ id }) => id)).size).toBe(60);
});

test('what waits for its time and what was recalled are found each by its state', async () => {
  const plan = { day: `${new Date().getUTCFullYear() + 1}-01-15`, time: '06:00', zone: 'Africa/Casablanca' };
  await schedule(cast.claire, { ...seen(await approved(cast, { headline: 'Out at six' })), ...plan });
  await embargo(cast.claire, { ...seen(await approved(cast, { headline: 'Not before six' })), ...plan });
  const gone = await published(cast, { headline: 'Sent in error' });
  await recall(cast.ada, { ...seen(gone), text: 'A name must not be known.' });
  expect(await headlines(cast.amal, { state: 'scheduled' })).toEqual(['Out at six']);
  expect(await headlines(cast.amal, { state: 'embargoed' })).toEqual(['Not before six']);
  expect(await headlines(cast.amal, { state: 'recalled' })).toEqual(['Sent in error']);
});
