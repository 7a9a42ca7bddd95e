import { randomUUID } from 'node:crypto';
import { and, desc, eq, like } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { dismissals } from '#db/schema/checks.ts';
import { events } from '#db/schema/events.ts';
import { notices } from '#db/schema/notices.ts';
import { houseTerms } from '#db/schema/style.ts';
import { testDatabase } from '#db/testing/database.ts';
import { type Cast, draft, openNewsroom, published } from '#db/testing/factories.ts';
import { knownFor } from '../checks/queries/known.ts';
import { myDay } from '../releases/queries/my-day.ts';
import { bringBackTerm, changeTerm, retireTerm } from './change-term.ts';
import { makeTermInput } from './input.ts';
import { makeTerm } from './make-term.ts';
import { countRules, lastReading, listFresh } from './queries/report.ts';
import { listRules, readRule } from './queries/rules.ts';
import { listPlacesForTerms, listTerms, readTermLine } from './queries/terms.ts';
import { readLive } from './read-live.ts';
import { seeLive } from './see-live.ts';
import { triedKey } from './tried.ts';
import { type Progress, tryOut } from './try-out.ts';
import { tuneRule } from './tune-rule.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

const midwife = {
  siteKey: 'morocco',
  language: 'en',
  pattern: 'midwi(fe|ves)',
  except: 'certified midwife',
  severity: 'error',
  message: 'Say “birth attendant”.',
  reason: 'Agreed with the ministry.',
  link: 'https://example.org/words',
  fix: 'birth attendant',
  hits: 'a midwife\nMidwives came',
  misses: 'a nurse\na certified midwife',
} as const;
type Fields = Omit<typeof midwife, 'pattern' | 'siteKey' | 'hits'> & {
  pattern: string;
  siteKey: string;
  hits: string;
};
const tried = (fields: Partial<Fields> = {}) => ({
  ...midwife,
  ...fields,
  tried: triedKey({ ...midwife, ...fields, isExact: false }),
});
const lastEvent = async () => (await db().select().from(events).orderBy(desc(events.seq)).limit(1))[0];
const termsOf = async (siteKey: string, language: 'en' | 'fr' = 'en') =>
  (await knownFor({ releaseId: randomUUID(), siteKey, language })).terms.map(({ pattern }) => pattern);

describe('terms', () => {
  test('an editor makes a term for their site, and texts of that site and language are held against it', async () => {
    const made = await makeTerm(cast.tomas, tried());
    expect(made).toMatchObject({ version: 1, hits: ['a midwife', 'Midwives came'], fix: 'birth attendant' });
    expect(await lastEvent()).toMatchObject({
      kind: 'term.made',
      siteKey: 'morocco',
      payload: { name: 'midwi(fe|ves)' },
    });
    expect(await termsOf('morocco')).toContain('midwi(fe|ves)');
    expect(await termsOf('morocco', 'fr')).toEqual([]);
    expect(await termsOf('global')).toEqual([]);
  });

  test('writers, and editors of other sites, do not; every site’s terms are made by who edits every site', async () => {
    await expect(makeTerm(cast.amal, tried())).rejects.toMatchObject({ reason: 'needs_editor' });
    await expect(makeTerm(cast.henri, tried())).rejects.toMatchObject({ reason: 'site_unknown' });
    await expect(makeTerm(cast.tomas, tried({ siteKey: '' }))).rejects.toMatchObject({
      reason: 'needs_editor',
    });
    const every = await makeTerm(cast.ada, tried({ siteKey: '', pattern: 'doula*', hits: 'doula\ndoulas' }));
    expect(every.siteKey).toBeNull();
    expect(await termsOf('global')).toEqual(['doula*']);
    await retireTerm(cast.ada, { termId: every.id, seen: every.version });
    expect(await termsOf('global')).toEqual([]);
  });

  test('a term that was not tried as it stands is not kept', async () => {
    await expect(makeTerm(cast.tomas, { ...tried(), pattern: 'midwives' })).rejects.toMatchObject({
      reason: 'input_invalid',
    });
    await expect(makeTerm(cast.tomas, { ...tried(), tried: '' })).rejects.toMatchObject({
      reason: 'not_tried',
    });
  });

  test.each([
    [{ pattern: '(midwife' }, { pattern: ['pattern_unclosed'] }],
    [{ hits: 'a midwife' }, { hits: ['examples_few'] }],
    [{ hits: 'a midwife\na nurse' }, { hits: ['hit_not_found'] }],
    [{ misses: 'a doctor\nthe midwife' }, { misses: ['miss_found'] }],
    [{ fix: 'expert midwife' }, { fix: ['fix_is_found'] }],
  ])('a term whose examples do not hold is not kept: %j', async (change, fields) => {
    await expect(makeTerm(cast.tomas, { ...tried(), ...change })).rejects.toMatchObject({ fields });
  });

  test('an address that is no web address is refused', () => {
    expect(makeTermInput.safeParse({ ...tried(), link: 'javascript:alert(1)' }).success).toBe(false);
  });

  test('a change says who was first, keeps what was there before, and is tried again only when it finds otherwise', async () => {
    const made = await makeTerm(cast.tomas, tried({ pattern: 'midwives', hits: 'midwives\nMidwives' }));
    const {
      siteKey: _site,
      language: _language,
      ...fields
    } = tried({ pattern: 'midwives', hits: 'midwives\nMidwives' });
    const seen = { ...fields, termId: made.id, seen: 1, tried: '' };
    const changed = await changeTerm(cast.claire, { ...seen, message: 'Say it otherwise.' });
    expect(changed.version).toBe(2);
    expect((await lastEvent())?.payload).toMatchObject({
      version: 2,
      was: { message: 'Say “birth attendant”.' },
    });
    await expect(changeTerm(cast.tomas, seen)).rejects.toMatchObject({
      reason: 'term_changed',
      params: { who: 'Claire Vasseur' },
    });
    await expect(
      changeTerm(cast.tomas, { ...seen, seen: 2, pattern: 'midwi*', hits: 'midwives\nmidwife' }),
    ).rejects.toMatchObject({ reason: 'not_tried' });
    const retired = await retireTerm(cast.tomas, { termId: made.id, seen: 2 });
    expect(await termsOf('morocco')).not.toContain('midwives');
    await bringBackTerm(cast.tomas, { termId: made.id, seen: retired.version });
    expect(await termsOf('morocco')).toContain('midwives');
    await db().delete(houseTerms).where(eq(houseTerms.id, made.id));
  });

  test('people see the terms of their sites, and where they may write some', async () => {
    expect((await listTerms(cast.amal)).map(({ pattern, manages }) => [pattern, manages])).toContainEqual([
      'midwi(fe|ves)',
      false,
    ]);
    const [own] = await listTerms(cast.tomas);
    expect(own?.manages).toBe(true);
    expect((await listTerms(cast.henri)).map(({ siteKey }) => siteKey)).not.toContain('morocco');
    await expect(readTermLine(cast.henri, own?.id ?? '')).rejects.toMatchObject({ reason: 'term_unknown' });
    expect((await listPlacesForTerms(cast.tomas)).sites.map(({ key }) => key)).toEqual(['morocco']);
    expect((await listPlacesForTerms(cast.amal)).sites).toEqual([]);
    expect((await listPlacesForTerms(cast.ada)).everySite).toHaveLength(4);
  });
});

describe('rules the newsroom comes with', () => {
  const tune = { rule: 'double-space', siteKey: 'morocco', severity: 'off', why: 'Poems.', seen: 0 } as const;

  test('a site switches a rule off with a reason, and takes it again', async () => {
    const row = await tuneRule(cast.tomas, tune);
    expect(await lastEvent()).toMatchObject({
      kind: 'check.tuned',
      siteKey: 'morocco',
      payload: { rule: 'double-space', from: 'as_it_comes', to: 'off', text: 'Poems.' },
    });
    expect((await knownFor({ releaseId: randomUUID(), siteKey: 'morocco', language: 'fr' })).tuned).toEqual({
      'double-space': 'off',
    });
    expect((await knownFor({ releaseId: randomUUID(), siteKey: 'global', language: 'fr' })).tuned).toEqual(
      {},
    );
    await expect(tuneRule(cast.claire, tune)).rejects.toMatchObject({ reason: 'tuning_changed' });
    const back = await tuneRule(cast.claire, { ...tune, severity: '', why: 'No poems.', seen: row.version });
    expect(back).toMatchObject({ severity: null, version: 2, updatedBy: cast.claire.id });
  });

  test('what a site says goes before what every site says', async () => {
    await tuneRule(cast.ada, { ...tune, rule: 'long-sentence', siteKey: '', severity: 'warning' });
    await tuneRule(cast.tomas, { ...tune, rule: 'long-sentence', severity: 'off' });
    const tuned = async (siteKey: string) =>
      (await knownFor({ releaseId: randomUUID(), siteKey, language: 'en' })).tuned['long-sentence'];
    expect([await tuned('morocco'), await tuned('global')]).toEqual(['off', 'warning']);
  });

  test('a site may switch off a term of every site, not one of its own', async () => {
    const every = await makeTerm(
      cast.ada,
      tried({ siteKey: '', pattern: 'sponsor*', hits: 'sponsor\nsponsors' }),
    );
    const own = await makeTerm(cast.tomas, tried({ pattern: 'patron*', hits: 'patron\npatrons' }));
    await tuneRule(cast.tomas, { ...tune, rule: `house-${every.id}` });
    const { tuned } = await knownFor({ releaseId: randomUUID(), siteKey: 'morocco', language: 'en' });
    expect(tuned[`house-${every.id}`]).toBe('off');
    await expect(tuneRule(cast.tomas, { ...tune, rule: `house-${own.id}` })).rejects.toMatchObject({
      reason: 'rule_unknown',
    });
  });

  test('two people who both speak first: one of them is told', async () => {
    const both = await Promise.allSettled([
      tuneRule(cast.tomas, { ...tune, rule: 'long-paragraph' }),
      tuneRule(cast.claire, { ...tune, rule: 'long-paragraph' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('signals of protection are for who looks after protection', async () => {
    const signal = { ...tune, rule: 'minor-age', severity: 'info' } as const;
    await expect(tuneRule(cast.claire, signal)).rejects.toMatchObject({ reason: 'needs_protection' });
    await tuneRule(cast.yusuf, signal);
    await expect(tuneRule(cast.yusuf, tune)).rejects.toMatchObject({ reason: 'needs_editor' });
    await expect(tuneRule(cast.amal, tune)).rejects.toMatchObject({ reason: 'needs_editor' });
    await expect(tuneRule(cast.tomas, { ...tune, rule: 'nonsense' })).rejects.toMatchObject({
      reason: 'rule_unknown',
    });
  });

  test('every rule is told in the member’s language, with its examples and how the sites take it', async () => {
    const rules = await listRules(cast.tomas, 'fr');
    expect(rules.length).toBeGreaterThan(100);
    expect(rules.filter(({ message, id }) => message === id || message.includes('{'))).toEqual([]);
    expect(rules.find(({ id }) => id === 'minor-age')?.tunings).toMatchObject([{ by: 'Yusuf Adeyemi' }]);
    const one = await readRule(cast.tomas, 'en-term-person-first', 'en');
    expect(one.examples.hits[0]).toMatchObject({
      text: 'irregular migrants',
      fixed: 'migrants in an irregular situation',
    });
    await expect(readRule(cast.tomas, 'nonsense', 'en')).rejects.toMatchObject({ reason: 'rule_unknown' });
  });
});

describe('trying on the releases', () => {
  const wanted = { siteKey: '', language: 'en', pattern: 'ferr(y|ies)', except: '', isExact: '' } as const;
  async function run(...asked: Parameters<typeof tryOut>) {
    const all: Progress[] = [];
    for await (const progress of tryOut(...asked)) all.push(progress);
    const found = all.flatMap((progress) => progress.found);
    return { all, found, last: all.at(-1), gone: all.reduce((sum, { gone }) => sum + gone, 0) };
  }

  test('shows what would be found in live and open texts, and nothing of sites one has no role on', async () => {
    await published(cast, { headline: 'Ferries run again', words: 'The ferry left at noon from the port.' });
    await draft(cast.amal, { words: 'Two ferries wait.' });
    await draft(cast.hana, { siteKey: 'global', words: 'A ferry nobody else may read of.' });
    const { all, found, last } = await run(cast.tomas, wanted);
    expect(found.map(({ state, sights }) => [state, sights.map(({ text }) => text)])).toEqual([
      ['live', ['Ferries', 'ferry']],
      ['work', ['ferries']],
    ]);
    expect(found[0]?.sights[1]).toMatchObject({ before: 'The ', after: ' left at noon from the port.' });
    expect(all[0]).toMatchObject({ read: 0 });
    expect(last?.read).toBe(last?.total);
    expect((await run(cast.hana, wanted)).found).toMatchObject([{ siteKey: 'global' }]);
  });

  test('a changed term shows what is new, and counts what is no longer found', async () => {
    const made = await makeTerm(cast.tomas, {
      ...tried({ pattern: 'ferry', hits: 'ferry\nFerry' }),
      fix: '',
    });
    const { found, gone } = await run(cast.tomas, { ...wanted, pattern: 'ferries', termId: made.id });
    expect(found.flatMap(({ sights }) => sights).every(({ isNew }) => isNew)).toBe(true);
    expect(gone).toBe(1);
    const same = await run(cast.tomas, { ...wanted, pattern: 'ferry|boat', termId: made.id });
    expect(same.found.flatMap(({ sights }) => sights).map(({ isNew }) => isNew)).toEqual([false]);
    await retireTerm(cast.tomas, { termId: made.id, seen: 1 });
  });

  test('a rule the newsroom comes with is tried as well, even where it is switched off', async () => {
    await draft(cast.amal, { words: 'Two  spaces.' });
    const { found } = await run(cast.tomas, { siteKey: 'morocco', rule: 'double-space' });
    expect(found).toMatchObject([{ state: 'work', sights: [{ text: '  ', fix: ' ' }] }]);
  });

  test('a wording that cannot be read, an unknown rule or site is refused', async () => {
    await expect(run(cast.tomas, { ...wanted, pattern: '(a' })).rejects.toMatchObject({
      reason: 'not_a_pattern',
    });
    await expect(run(cast.tomas, { siteKey: '', rule: 'none' })).rejects.toMatchObject({
      reason: 'rule_unknown',
    });
    await expect(run(cast.tomas, { ...wanted, siteKey: 'global' })).rejects.toMatchObject({
      reason: 'site_unknown',
    });
  });
});

describe('by night', () => {
  const night = (day: number, hour = 2) => new Date(`2026-12-0${day}T0${hour}:00:00Z`);
  const told = async (who: { id: string }) =>
    db()
      .select()
      .from(notices)
      .where(and(eq(notices.memberId, who.id), like(notices.kind, 'release.found_wrong')));

  test('what readers see is read once a night, on the clock of its site', async () => {
    expect(await readLive(night(1, 9))).toBe(0);
    expect(await readLive(night(1))).toBeGreaterThan(0);
    expect(await readLive(night(1, 3))).toBe(0);
    expect((await lastReading(cast.tomas)).count).toBeGreaterThan(0);
    expect(await listFresh(cast.tomas)).toEqual([]);
  });

  test('a new term that readers’ texts fall under is told once to the editors, and stands until somebody looked', async () => {
    const one = await published(cast, { headline: 'Hospitals reopen', words: 'The cobalt clinic opens.' });
    const other = await published(cast, { headline: 'A second one', words: 'A cobalt clinic as well.' });
    await readLive(night(2));
    await makeTerm(cast.tomas, { ...tried({ pattern: 'cobalt', hits: 'cobalt\nCobalt' }), fix: '' });
    await readLive(night(3));
    const fresh = await listFresh(cast.tomas);
    expect(
      fresh.map(({ headline, findings }) => [headline, findings.map(({ text }) => text)]).sort(),
    ).toEqual([
      ['A second one', ['cobalt']],
      ['Hospitals reopen', ['cobalt']],
    ]);
    expect(await listFresh(cast.henri)).toEqual([]);
    expect(await told(cast.tomas)).toHaveLength(1);
    expect(await told(cast.henri)).toHaveLength(0);
    expect((await myDay(cast.tomas)).foundWrong).toHaveLength(2);
    expect((await myDay(cast.lina)).foundWrong).toHaveLength(0);
    await readLive(night(4));
    expect(await told(cast.tomas)).toHaveLength(1);

    await expect(seeLive(cast.amal, { releaseId: one.id })).rejects.toMatchObject({ reason: 'needs_editor' });
    await expect(seeLive(cast.henri, { releaseId: one.id })).rejects.toMatchObject({
      reason: 'release_unknown',
    });
    await seeLive(cast.tomas, { releaseId: one.id });
    expect((await listFresh(cast.tomas)).map(({ releaseId }) => releaseId)).toEqual([other.id]);
    expect(await lastEvent()).toMatchObject({ kind: 'release.found_seen', releaseId: one.id });
    await readLive(night(5));
    expect((await listFresh(cast.tomas)).map(({ releaseId }) => releaseId)).toEqual([other.id]);
  });

  test('when the term goes, nobody has to look any more, and the report forgets it', async () => {
    const [term] = await db().select().from(houseTerms).where(eq(houseTerms.pattern, 'cobalt'));
    const rule = `house-${term?.id}`;
    const before = await countRules(cast.tomas, { by: 'live' });
    expect(before.find((one) => one.rule === rule)).toMatchObject({ live: 2, places: 2, found: 0 });
    await retireTerm(cast.tomas, { termId: term?.id ?? '', seen: 1 });
    await readLive(night(6));
    expect(await listFresh(cast.tomas)).toEqual([]);
    expect((await countRules(cast.tomas, { by: 'live' })).find((one) => one.rule === rule)).toBeUndefined();
  });

  test('what somebody let stand is not told again, and is counted as let stand', async () => {
    const release = await published(cast, { headline: 'A third one', words: 'The umber clinic opens.' });
    await readLive(night(7));
    const made = await makeTerm(cast.tomas, {
      ...tried({ pattern: 'umber', hits: 'umber\nUmber' }),
      fix: '',
    });
    await db()
      .insert(dismissals)
      .values({
        releaseId: release.id,
        rule: `house-${made.id}`,
        kind: 'terms',
        print: `house-${made.id}|The|umber|clinic|house-term|${midwife.message}|${midwife.reason}|${midwife.link}`,
        severity: 'error',
        part: 'paragraph',
        excerpt: 'umber',
        say: 'house-term',
        params: {},
        note: 'A name.',
        dismissedBy: cast.tomas.id,
      });
    await readLive(night(8));
    expect(await listFresh(cast.tomas)).toEqual([]);
    expect((await countRules(cast.tomas, { by: 'left' }))[0]).toMatchObject({
      rule: `house-${made.id}`,
      left: 1,
      live: 0,
    });
    expect(await countRules(cast.henri, { by: 'left' })).toEqual([]);
  });
});
