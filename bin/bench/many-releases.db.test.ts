import { type SQL, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { testDatabase } from '#db/testing/database.ts';
import { openNewsroom } from '#db/testing/factories.ts';
import { type Asked, conditionsOf } from '#lib/finding/conditions.ts';
import type { Choice } from '#lib/releases/choice.ts';
import { listNews, newestIds, PAGE_SIZE } from '#lib/releases/public-list.ts';
import type { SiteView } from '#lib/releases/view.ts';
import { findSite } from '#lib/sites/public.ts';
import { publishMany, SAID } from './many-releases.ts';

testDatabase();
let site: SiteView;
let said: string[][];
beforeAll(async () => {
  await openNewsroom();
  // four years of them
  await publishMany(1400, 1500);
  site = (await findSite('global', 'fr')) as SiteView;
  const rows = await db().execute<{ said: string }>(
    sql`select said from bench_words order by text_of limit 60`,
  );
  said = rows.map((row) => row.said.split(/[\s.]+/).filter(Boolean));
}, 120_000);

/** The ids of all that were chosen, by looking at each; with words, the best answer first when that is asked. */
async function lookedFor(asked: Asked, order: SQL): Promise<string[]> {
  const rows = await db().execute<{ id: string }>(sql`
    select release_id as id from listings published_listings
    where ${asked.list} and ${asked.else ?? sql`true`} order by ${order}`);
  return rows.map(({ id }) => id);
}
const newest = sql`published_at desc, release_id desc`;

async function pagesOf(choice: Choice): Promise<{ ids: string[]; count: number; more: boolean }> {
  const ids: string[] = [];
  let before: string | null = '';
  let count = { count: 0, more: false };
  for (let page = 1; before !== null; page++) {
    const list = await listNews(site, 'fr', { ...choice, page, ...(before && { before }) });
    ids.push(...list.items.map(({ id }) => id));
    if (page === 1) count = list;
    before = list.next;
  }
  return { ids, count: count.count, more: count.more };
}

/** Choices as people make them, the same each time: words, phrases that stand somewhere or nowhere, and what is not wanted. */
function choices(): Choice[] {
  let state = 11;
  const below = (most: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % most;
  };
  const some = () => said[below(said.length)] ?? [];
  const run = (length: number) => {
    const words = some();
    const at = below(words.length - length);
    return words.slice(at, at + length).join(' ');
  };
  const parts = [
    () => SAID.common,
    () => SAID.middling,
    () => run(1),
    () => `“${run(2)}”`,
    () => `“${run(3)}”`,
    () => `“${run(1)} ${run(1)}”`,
    () => `-${run(1)}`,
    () => `-“${run(2)}”`,
  ];
  const question = () => Array.from({ length: 1 + below(3) }, () => parts[below(parts.length)]?.()).join(' ');
  const filters: Choice[] = [
    {},
    { country: 'MA' },
    { region: '015' },
    { topic: 'youth', kind: 'story' },
    { year: new Date().getUTCFullYear() - 1 },
    { year: new Date().getUTCFullYear() - 2, month: 3 },
    { kind: 'statement' },
  ];
  const few = Array.from({ length: 30 }, () => ({ q: question(), ...filters[below(filters.length)] }));
  return [...filters.slice(1), ...few];
}

test('what is found in stretches, by pages and by numbers is what a look at each release finds, in its order', async () => {
  let most = 0;
  for (const choice of choices()) {
    const expected = await lookedFor(conditionsOf(site, 'fr', choice), newest);
    most = Math.max(most, expected.length);
    const { ids, count, more } = await pagesOf(choice);
    expect([choice, ids]).toEqual([choice, expected]);
    expect([choice, more ? count < expected.length : count === expected.length]).toEqual([choice, true]);
    const third = await listNews(site, 'fr', { ...choice, page: 3 });
    const from = (third.page - 1) * PAGE_SIZE;
    expect(third.items.map(({ id }) => id)).toEqual(expected.slice(from, from + PAGE_SIZE));
    const { ids: passedOn } = await newestIds(site, 'fr', choice, 7);
    expect(passedOn).toEqual(expected.slice(0, 7));
  }
  expect(most).toBeGreaterThan(400);
}, 120_000);

test('the best answers stand first, and behind those that were compared all the others, none twice', async () => {
  for (const choice of choices().filter(({ q }) => q)) {
    const asked = conditionsOf(site, 'fr', choice);
    const all = new Set(await lookedFor(asked, newest));
    const ids: string[] = [];
    for (let page = 1; page <= 50; page++) {
      const list = await listNews(site, 'fr', { ...choice, sort: 'relevance', page });
      if (list.page === page) ids.push(...list.items.map(({ id }) => id));
      if (!list.next) break;
    }
    expect([choice, new Set(ids)]).toEqual([choice, all]);
    expect(ids).toHaveLength(all.size);
    if (all.size > 400 || !asked.words) continue;
    const rank = sql`round(ts_rank('{0.05,0.2,0.4,1}', words, ${asked.words}, 1)::numeric, 3) desc, ${newest}`;
    expect([choice, ids]).toEqual([choice, await lookedFor(asked, rank)]);
  }
}, 120_000);
