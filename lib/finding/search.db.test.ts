import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { stories } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import { documentWith } from '#db/testing/documents.ts';
import { type Cast, draft, openNewsroom, reload, seen, shown } from '#db/testing/factories.ts';
import { publishedOn } from '#db/testing/public.ts';
import type { Language } from '../languages.ts';
import { approve } from '../releases/approve.ts';
import type { Choice, Place } from '../releases/choice.ts';
import { readNews } from '../releases/news.ts';
import { publish } from '../releases/publish.ts';
import { submit } from '../releases/submit.ts';
import type { Marked, SiteView } from '../releases/view.ts';
import { findSite } from '../sites/public.ts';

testDatabase();
let cast: Cast;

type Shared = { kind?: 'story' | 'appeal'; countries?: string[]; topics?: string[]; sdgs?: number[] };

async function put(language: Language, headline: string, words: string, shared: Shared = {}) {
  const release = await draft(cast.amal, { language, doc: documentWith(headline, ...words.split('|')) });
  await db()
    .update(stories)
    .set({ countries: ['MA'], ...shared })
    .where(eq(stories.id, release.storyId));
  await submit(cast.amal, seen(release));
  await approve(cast.tomas, shown(await reload(release)));
  await publish(cast.claire, seen(await reload(release)));
  return reload(release);
}

async function read(language: Language, choice: Choice & Partial<Place>) {
  const site = (await findSite('morocco', language)) as SiteView;
  return readNews(site, language, { page: 1, ...choice });
}
const find = async (language: Language, q: string, choice: Choice = {}) =>
  (await read(language, { ...choice, q })).list.items.map(({ headline }) => headline);
const hits = (marked: Marked = []) => marked.filter(({ hit }) => hit).map(({ text }) => text);
const write = (marked: Marked = []) => marked.map(({ text }) => text).join('');

const CENTRE = 'Un lieu d’accueil de jour ouvre à Tétouan';
const BOATS = 'Deux bateaux accostent à Nador';
const BUDGET = 'Le budget de 2027';
const CLINIC = 'افتتاح عيادة متنقلة في الناظور';
const LIBRARY = 'مكتبة للأطفال في القنيطرة';

beforeAll(async () => {
  cast = await openNewsroom();
  await put(
    'fr',
    BUDGET,
    'L’OIM annonce 1 264 000 dirhams pour les personnes réfugiées et l’eau potable. Un bien commun.',
    {
      countries: ['MA', 'SN'],
      topics: ['migration_development'],
      sdgs: [6],
    },
  );
  await put(
    'fr',
    CENTRE,
    'Des réfugiés et des personnes déplacées y trouvent un repas.|Les infirmières parlent darija & tamazight <b>tous les jours</b>.',
    {
      kind: 'story',
      countries: ['MA'],
      topics: ['protection'],
      sdgs: [3],
    },
  );
  await put('fr', BOATS, 'Le port était fermé. Les réfugiées ont dormi au port.', {
    countries: ['MA', 'ES'],
    topics: ['protection'],
  });
  await put('ar', CLINIC, 'وصل ٣٤٠ مهاجرًا إلى الميناء، وأعلنت المنظمة الدولية للهجرة أن المهاجرين بخير.', {
    countries: ['MA'],
  });
  await put('ar', LIBRARY, 'قالت مسؤولة إن اللاجئين والأطفال المهاجرين يقرؤون.', { countries: ['MA'] });
  await put('en', 'A bus line opens in Agadir', 'Who runs it? WHO does not. Migrants’ children ride free.', {
    countries: ['MA'],
  });
});

describe('a reader finds in French', () => {
  test.each([
    ['refugie', [BOATS, CENTRE, BUDGET]],
    ['RÉFUGIÉES', [BOATS, CENTRE, BUDGET]],
    ['réfugiés au port', [BOATS]],
    ['deplace', [CENTRE]],
    ['infirmier', [CENTRE]],
    ['l’eau', [BUDGET]],
    ['1264000', [BUDGET]],
    ['1 264 000', [BUDGET]],
    ['« bien commun »', [BUDGET]],
    ['“commun bien”', []],
    ['"port" refugiees', [BOATS]],
    ['réfugiés -port', [CENTRE, BUDGET]],
    ['réfugiés -« bien commun » −repas', [BOATS]],
    ['Tétouan', [CENTRE]],
    ['Agadir', [BOATS, CENTRE, BUDGET]],
    ['MAR', [BOATS, CENTRE, BUDGET]],
    ['-port', []],
    ['%', []],
  ])('by %s', async (q, found) => {
    expect(await find('fr', q)).toEqual(found);
  });
});

describe('a reader finds in Arabic', () => {
  test.each(['مهاجرون', 'مهاجرين', 'المهاجرين', 'والمهاجرون', 'للمهاجرين', 'مهاجرة', 'مُهَاجِرُونَ', 'مهــاجرون'])(
    'migrants by %s',
    async (q) => {
      expect(await find('ar', q)).toEqual([LIBRARY, CLINIC]);
    },
  );
  test.each([
    ['اطفال', [LIBRARY]],
    ['الأطفال', [LIBRARY]],
    ['لاجئ', [LIBRARY]],
    ['لاجىء', [LIBRARY]],
    ['منظمات', [CLINIC]],
    ['الهجره', [CLINIC]],
    ['340', [CLINIC]],
    ['٣٤٠', [CLINIC]],
    ['مكتبه', [LIBRARY]],
    ['مهاجرون -مكتبة', [CLINIC]],
    ['«المنظمة الدولية للهجرة»', [CLINIC]],
  ])('by %s', async (q, found) => {
    expect(await find('ar', q)).toEqual(found);
  });
});

test('a reader finds a body whose name is a common word, and what belongs to somebody', async () => {
  const bus = ['A bus line opens in Agadir'];
  expect(await find('en', 'WHO')).toEqual(bus);
  expect(await find('en', "the migrant's ride")).toEqual(bus);
});

describe('what was found', () => {
  test('is marked in headline and text, in the forms it has there, and stays text', async () => {
    const { list } = await read('fr', { q: 'refugie tetouan jour' });
    const [card] = list.items;
    expect([hits(card?.marked?.headline), hits(card?.marked?.summary)]).toEqual([
      ['jour', 'Tétouan'],
      ['réfugiés'],
    ]);
    const [other] = (await read('fr', { q: 'tamazight jour' })).list.items;
    expect(hits(other?.marked?.summary)).toEqual(['tamazight', 'jours']);
    expect(write(other?.marked?.summary)).toContain('darija & tamazight <b>tous');
  });

  test('is marked in Arabic with article, vowel signs and endings', async () => {
    const { list } = await read('ar', { q: 'مهاجر' });
    expect(list.items.map(({ marked }) => hits(marked?.summary))).toEqual([
      ['المهاجرين'],
      ['مهاجرًا', 'المهاجرين'],
    ]);
  });

  test('marks a phrase only where it stands together', async () => {
    const [card] = (await read('fr', { q: '« les réfugiées »' })).list.items;
    expect(hits(card?.marked?.summary)).toEqual(['Les réfugiées']);
  });

  test('stands with the best answer first when that is asked: what says it in the headline', async () => {
    const older = await put('fr', 'Le port de Tanger', 'Il ouvre.');
    await publishedOn(older, '2019-05-02T10:00:00Z');
    expect(await find('fr', 'port')).toEqual([BOATS, 'Le port de Tanger']);
    expect(await find('fr', 'port', { sort: 'relevance' })).toEqual(['Le port de Tanger', BOATS]);
  });
});

describe('a reader chooses', () => {
  test('by kind, topic, country, region, goal and year, alone and together', async () => {
    const by = async (choice: Choice) =>
      (await read('fr', choice)).list.items.map(({ headline }) => headline);
    expect(await by({ kind: 'story' })).toEqual([CENTRE]);
    expect(await by({ topic: 'protection' })).toEqual([BOATS, CENTRE]);
    expect(await by({ topic: 'protection', kind: 'story' })).toEqual([CENTRE]);
    expect(await by({ country: 'SN' })).toEqual([BUDGET]);
    expect(await by({ region: '039' })).toEqual([BOATS]);
    expect(await by({ region: '202' })).toEqual([BUDGET]);
    expect(await by({ sdg: 6 })).toEqual([BUDGET]);
    expect(await by({ year: 2019 })).toEqual(['Le port de Tanger']);
    expect(await by({ year: 2019, kind: 'story' })).toEqual([]);
    expect(await by({ project: '33333333-3333-4333-8333-333333333333' })).toEqual([]);
  });

  test('from what there is', async () => {
    const { choosable } = await read('fr', {});
    expect(choosable).toMatchObject({
      kinds: ['press_release', 'story'],
      topics: ['migration_development', 'protection'],
      countries: ['ES', 'MA', 'SN'],
      sdgs: [3, 6],
      projects: [],
    });
    expect(choosable.regions).toEqual(['002']);
    expect(choosable.years.at(-1)).toBe(2019);
  });
});

describe('somebody who finds nothing', () => {
  test.each([
    ['fr', 'refujies', 'réfugiés', 3],
    ['fr', 'Tetuoan', 'Tétouan', 1],
    ['fr', 'Ndaor', 'Nador', 1],
    ['fr', 'tamazigt darija', 'tamazight darija', 1],
    ['ar', 'المكتة', 'مكتبة', 1],
  ] as const)('is answered what %s %s must have meant', async (language, q, meant, count) => {
    const { instead, list } = await read(language, { q });
    expect(instead).toBe(meant);
    expect(list.count).toBe(count);
  });

  test('is told what to leave out, and which other languages have it', async () => {
    const { help, instead, list } = await read('fr', { q: 'Tétouan potable', kind: 'story', country: 'SN' });
    expect([list.count, instead]).toEqual([0, null]);
    expect(help?.wider.map(({ without, count }) => [without.word ?? without.name, count])).toEqual([]);
    const some = await read('fr', { q: 'Tétouan potable', kind: 'story' });
    expect(some.help?.wider.map(({ without, count }) => [without.word ?? without.name, count])).toEqual([
      ['q', 1],
      ['potable', 1],
    ]);
    const bus = await read('fr', { q: 'bus' });
    expect(bus.help?.elsewhere).toEqual([{ language: 'en', count: 1, more: false }]);
  });

  test('is never led to a word that only a draft or another language says', async () => {
    await draft(cast.amal, { language: 'fr', headline: 'Zarafashan', words: 'Zarafashan.' });
    const { instead, help } = await read('fr', { q: 'zarafashon' });
    expect([instead, help?.wider, help?.elsewhere]).toEqual([null, [], []]);
  });
});

test('nothing that anybody types breaks a search', async () => {
  const naughty = [
    "'",
    '"',
    '\\',
    '%_',
    '--',
    ';drop table x',
    '$$',
    ':*',
    '&',
    '|',
    '!',
    '!!',
    '<->',
    '(',
    ')',
    '( | )',
    'a:b',
    "a'b",
    ':A',
    '<script>alert(1)</script>',
    '😀',
    '😀 réfugiés',
    '\u202eabc',
    '\u0000',
    'ﷺ',
    'ﷲ'.repeat(60),
    '﷽',
    'a'.repeat(200),
    'a '.repeat(100),
    '«'.repeat(100),
    '-'.repeat(200),
    '“”'.repeat(100),
    'é'.repeat(200),
    '١'.repeat(200),
    '\ud800',
    'x\ud800y',
    'http://example.org/a?b=c&d',
    'a@b.c',
    '1e999',
    '-1',
    '0x1F',
    'NULL',
    'undefined',
    '[]',
    '{}',
    '../../etc/passwd',
    '%00',
    '½ ² ㎞ Ⅷ',
    'İıŞşẞß',
    '한국어 日本語 ไทย',
    '\t\n\r',
    '​',
    'ا'.repeat(200),
    'ـ'.repeat(200),
    'َ'.repeat(200),
    '1 '.repeat(100),
    '1.000.000.000.000',
  ];
  for (const language of ['fr', 'ar'] as const)
    for (const q of naughty)
      for (const sort of [undefined, 'relevance'] as const) {
        const { list } = await read(language, {
          q: q.replaceAll('\u0000', ' ').toWellFormed(),
          ...(sort && { sort }),
        });
        expect(list.count).toBeGreaterThanOrEqual(0);
      }
});
