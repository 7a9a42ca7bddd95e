import type { Sql } from 'postgres';
import { beforeAll, expect, test, vi } from 'vitest';
import { readers } from '#db/client.ts';
import { testDatabase } from '#db/testing/database.ts';
import { type Cast, openNewsroom, published } from '#db/testing/factories.ts';
import type { Choice, Place } from '../releases/choice.ts';
import { lastChange, readRemoved } from '../releases/public-changes.ts';
import { listNews } from '../releases/public-list.ts';
import type { SiteView } from '../releases/view.ts';
import { findSite } from '../sites/public.ts';
import { writeCursor } from './cursor.ts';
import { guessesFor } from './guess.ts';
import { readQuestion } from './question.ts';

testDatabase();
let cast: Cast;
let morocco: SiteView;
beforeAll(async () => {
  cast = await openNewsroom();
  await published(cast, { headline: 'A well in Tata', words: 'Water for all.' });
  morocco = (await findSite('morocco', 'en')) as SiteView;
});

/** How the database went about everything that readers asked for. */
async function plansOf(work: () => Promise<unknown>): Promise<string> {
  const { $client } = readers() as unknown as { $client: Sql };
  const asked = vi.spyOn($client, 'unsafe');
  await work();
  const statements = asked.mock.calls.map(([statement, values]) => ({ statement, values }));
  asked.mockRestore();
  expect(statements.length).toBeGreaterThan(0);
  const plans = await Promise.all(
    statements.map(({ statement, values }) => $client.unsafe(`explain ${statement}`, values)),
  );
  return plans.flatMap((rows) => rows.map((row) => row['QUERY PLAN'])).join('\n');
}

const before = writeCursor({ at: 1_780_000_000_000_000n, id: '00000000-0000-4000-8000-000000000000' });

test.each<[string, Choice & Partial<Place>, string]>([
  ['everything', {}, 'listings_newest'],
  ['the last page', { page: 999 }, 'listings_newest'],
  ['a month', { year: 2026, month: 11 }, 'listings_newest'],
  ['a country', { country: 'MA' }, 'listings_found'],
  ['a region and a topic', { region: '015', topic: 'youth' }, 'listings_found'],
  ['a word', { q: 'water' }, 'listings_found'],
  ['a word behind a release', { q: 'water', page: 2, before }, 'listings_found'],
  ['a phrase and no other word', { q: '“water for” -oil', kind: 'story' }, 'listings_found'],
  ['no phrase', { q: 'water -“for all”', page: 30 }, 'listings_found'],
  ['the best answer', { q: 'well', sort: 'relevance' }, 'listings_found'],
])('%s is looked up in an index', async (_, choice, index) => {
  const plans = await plansOf(() => listNews(morocco, 'en', choice));
  expect(plans).toContain(index);
  expect(plans).not.toContain('Seq Scan');
});

test('what was meant is looked up in the index of shapes', async () => {
  const plans = await plansOf(() => guessesFor(readQuestion('watre', 'en'), 'en'));
  expect(plans).toMatch(/listing_words_(shape|language_word_pk)/);
  expect(plans).not.toContain('Seq Scan');
});

test('what changed last, and what was taken away, is looked up in an index', async () => {
  expect(await plansOf(() => lastChange('morocco', 'en'))).toMatch(/Index .*changes_language/);
  expect(await plansOf(() => readRemoved('morocco', 'en', 50))).toMatch(/Index .*changes_removed/);
});
