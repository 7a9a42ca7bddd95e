import { type SQL, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { lots } from '#db/lots.ts';

/**
 * Words whose share of all releases is known: one that most say, one that few in a hundred say, one that three say, and two
 * that stand together in most.
 */
export const SAID = {
  common: 'migrants',
  middling: 'caravane',
  rare: 'xylophone',
  together: 'ba bi',
} as const;

const SITE = 'global';
const LANGUAGE = 'fr';
/** So many different texts there are; the others repeat them under another headline. */
const TEXTS = 500;
const SYLLABLES =
  'ba be bi bo bu da de di do du fa fe fi fo fu la le li lo lu ma me mi mo mu na ne ni no nu ra re ri ro ru sa se si so su ta te ti to tu'.split(
    ' ',
  );
const KINDS = ['press_release', 'statement', 'story', 'briefing_note'];
const TOPICS = ['protection', 'youth', 'gender', 'resettlement', 'migration_health'];
const COUNTRIES = ['MA', 'SN', 'ES', 'TN', 'DZ', 'ML', 'NE', 'MR', 'FR', 'IT', 'LY', 'EG'];

/**
 * Publishes releases on the global site in French until there are `count`, without the verbs: years of them, newest first,
 * some `minutes` apart. Everything but the texts is as the newsroom makes it.
 */
export async function publishMany(count: number, minutes = 80): Promise<void> {
  const run = (statement: SQL) => db().execute(statement);
  const [there] = await run(sql`select count(*)::int as n from bench_releases`).catch(async () => {
    await run(sql`create table bench_releases (n int primary key, text_of int not null, story uuid not null default gen_random_uuid(),
      release uuid not null default gen_random_uuid(), revision uuid not null default gen_random_uuid(),
      edition uuid not null default gen_random_uuid())`);
    return [{ n: 0 }];
  });
  const from = Number(there?.n ?? 0);
  if (from >= count) return;
  await run(sql`alter table releases disable trigger releases_listed`);
  if (from === 0) {
    await run(
      sql`create table bench_texts (n int primary key, doc jsonb not null, headline text not null, standfirst text not null)`,
    );
    for (const lot of lots(texts(), 100))
      await run(sql`insert into bench_texts select * from jsonb_to_recordset(${JSON.stringify(lot)}::text::jsonb)
        as t(n int, doc jsonb, headline text, standfirst text)`);
  }
  const part = sql`bench_releases b where b.n >= ${from} and b.n < ${count}`;
  // the first three say the rare word
  await run(sql`insert into bench_releases (n, text_of)
    select n, case when n % 30000 = 7 and n < 90000 then ${TEXTS} else n % ${TEXTS} end from generate_series(${from}::int, ${count - 1}::int) n`);
  const [member] = await run(sql`select id from members limit 1`);
  const by = sql`${String(member?.id)}::uuid`;
  const pick = (values: string[], by = 1) =>
    sql`(${sql.param(values)}::text[])[1 + (b.n / ${by}) % ${values.length}]`;
  await run(sql`insert into stories (id, site_key, reference, kind, reach, countries, topics, created_by)
    select story, ${SITE}, 'B-' || n, ${pick(KINDS)}, 'global', array[${pick(COUNTRIES)}, ${pick(COUNTRIES, 7)}], array[${pick(TOPICS)}], ${by} from ${part}`);
  await run(sql`insert into releases (id, story_id, site_key, language, work, live, doc, schema_version, headline, created_by, updated_by)
    select release, story, ${SITE}, ${LANGUAGE}, 'draft', 'none', '{}', 2, t.headline, ${by}, ${by}
    from bench_texts t, ${part} and t.n = b.text_of`);
  await run(
    sql`insert into slugs (site_key, language, slug, release_id) select ${SITE}, ${LANGUAGE}, 'bench-' || n, release from ${part}`,
  );
  await run(sql`insert into revisions (id, release_id, number, doc_version, schema_version, doc, sha256, authors, why, created_by)
    select revision, release, 1, 0, 2, '{}', repeat('0', 64), array[${by}], 'bench', ${by} from ${part}`);
  await run(sql`insert into editions (id, release_id, major, revision_id, doc, headline, standfirst, details, about, reviewed, sha256, published_by)
    select edition, release, 1, revision, t.doc, t.headline || ' ' || b.n, t.standfirst,
      jsonb_build_object('kind', s.kind, 'reach', s.reach, 'reference', s.reference, 'countries', to_jsonb(s.countries),
        'topics', to_jsonb(s.topics), 'sdgs', '[]'::jsonb, 'facts', '{}'::jsonb), '', false, repeat('0', 64), ${by}
    from bench_texts t, stories s, ${part} and t.n = b.text_of and s.id = b.story`);
  await run(sql`update releases r set work = 'none', live = 'published', live_edition_id = b.edition, slug = 'bench-' || b.n,
      first_published_at = now() - b.n * ${minutes}::int * interval '1 minute', state_version = 2
    from ${part} and r.id = b.release`);
  await list(from, count);
  await run(sql`alter table releases enable trigger releases_listed`);
  // as if they had been read this night: at night that would be measured instead
  await run(
    sql`insert into live_checks (release_id, edition_id, checked_at) select release, edition, now() from ${part}`,
  );
  for (const table of [
    'stories',
    'releases',
    'editions',
    'slugs',
    'listings',
    'listing_words',
    'changes',
    'live_checks',
  ])
    await run(sql`vacuum analyze ${sql.identifier(table)}`);
}

// As list_release does it, but the words of each text are read once.
async function list(from: number, count: number): Promise<void> {
  const run = (statement: SQL) => db().execute(statement);
  const [index] = await run(sql`select pg_get_indexdef('listings_found'::regclass) as made`);
  await run(sql`drop index listings_found`);
  await run(sql`alter table listings disable trigger listings_changed`);
  const columns = sql.raw(
    'site_key, release_id, edition_id, story_id, home_key, slug, language, live, kind, published_at, withdrawn_at, corrected, countries, keys, headline, standfirst, opening, said',
  );
  await run(sql`create table if not exists bench_words
    (text_of int primary key, headline_words tsvector, words tsvector, said text)`);
  await run(sql`insert into bench_words
    with new as materialized (
      select distinct on (text_of) text_of, release from bench_releases b
      where n >= ${from} and not exists (select from bench_words w where w.text_of = b.text_of)
    )
    select text_of, headline_words, words, said from new
    cross join lateral (select headline_words, words, said from listings_due where release_id = new.release offset 0) due`);
  await run(sql`insert into listings (${columns}, headline_words, words)
    select ${sql.raw('d.site_key, d.release_id, d.edition_id, d.story_id, d.home_key, d.slug, d.language, d.live, d.kind, d.published_at, d.withdrawn_at, d.corrected, d.countries, d.keys, d.headline, d.standfirst, d.opening, w.said, w.headline_words, w.words')}
    from bench_releases b join bench_words w using (text_of) join listings_due d on d.release_id = b.release
    where b.n >= ${from} and b.n < ${count}`);
  await run(sql`alter table listings enable trigger listings_changed`);
  await run(sql`insert into changes (site_key, release_id, language, seq, changed_at, live)
    select site_key, release_id, language, row_number() over (order by published_at, release_id)
      + (select coalesce(max(seq), 0) from changes), published_at, live
    from listings join bench_releases b on b.release = release_id where b.n >= ${from} and b.n < ${count}`);
  await run(sql`insert into listing_keys select distinct site_key, language, k from listings, unnest(keys) k where k not like 'in:%'
    on conflict do nothing`);
  await run(sql`insert into listing_words select distinct on (w.word) ${LANGUAGE}, w.word, w.written, shape_of(w.word)
    from bench_words b, words_in(b.said) w order by w.word on conflict do nothing`);
  await run(sql`set maintenance_work_mem = '256MB'`);
  await run(sql.raw(String(index?.made)));
}

/** The texts: words are as frequent as in a language, the n-th an n-th as often as the first. */
function texts() {
  const next = random(7);
  const words = Array.from({ length: 20_000 }, (_, rank) => word(rank, next));
  const weights = words.map((_, rank) => 1 / (rank + 1));
  const sums: number[] = [];
  weights.reduce((sum, weight, at) => {
    sums[at] = sum + weight;
    return sum + weight;
  }, 0);
  const any = () => words[search(sums, next() * (sums.at(-1) ?? 0))] ?? '';
  const sentence = (length: number) => Array.from({ length }, any).join(' ');
  return Array.from({ length: TEXTS + 1 }, (_, n) => {
    const special = n === TEXTS ? SAID.rare : n % 5 < 3 ? SAID.common : n % 33 === 4 ? SAID.middling : '';
    const said = Array.from({ length: 5 }, (_, at) => `${at === 1 ? `${special} ` : ''}${sentence(50)}.`);
    return {
      n,
      headline: sentence(9),
      standfirst: sentence(22),
      doc: {
        type: 'doc',
        content: [
          { type: 'headline', content: [{ type: 'text', text: 'x' }] },
          {
            type: 'body',
            content: said.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
          },
          { type: 'endMatter', content: [{ type: 'about' }] },
        ],
      },
    };
  });
}

function word(rank: number, next: () => number): string {
  const length = rank < 40 ? 1 : rank < 1500 ? 2 : 3;
  return (
    Array.from({ length }, () => SYLLABLES[Math.floor(next() * SYLLABLES.length)]).join('') +
    (rank < 40 ? '' : rank % 10 === 0 ? 's' : '')
  );
}

function search(sums: readonly number[], wanted: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

// The same numbers each time (mulberry32).
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
