import { desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { events } from '#db/schema/events.ts';
import { stories } from '#db/schema/releases.ts';
import { templates } from '#db/schema/templates.ts';
import { testDatabase } from '#db/testing/database.ts';
import { type Cast, draft, openNewsroom, reload, seen } from '#db/testing/factories.ts';
import { type NodeJson, parseDocument } from '../documents/parse.ts';
import { placeholdersIn } from '../documents/placeholders.ts';
import { headlineOf, partOf } from '../documents/text.ts';
import { LANGUAGES } from '../languages.ts';
import { problemsOf } from '../releases/readiness.ts';
import { start } from '../releases/start.ts';
import { submit } from '../releases/submit.ts';
import { bringStandingTemplates } from './bring.ts';
import { changeTemplate } from './change.ts';
import { makeTemplate } from './make.ts';
import { listOffers, listTemplates, readTemplate } from './queries.ts';
import { bringBackTemplate, retireTemplate } from './retire.ts';
import { saveAsTemplate } from './save-as-template.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

const forMorocco = { siteKey: 'morocco', language: 'fr', kind: 'appeal', name: 'Appel de Tanger' } as const;
const lastEvent = async () => (await db().select().from(events).orderBy(desc(events.seq)).limit(1))[0];
const written = (headline: string): NodeJson => ({
  type: 'doc',
  content: [
    { type: 'headline', content: [{ type: 'text', text: headline }] },
    { type: 'dateline', attrs: { place: 'Tanger' } },
    {
      type: 'body',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Le [[lieu]] ouvre.' }] }],
    },
    {
      type: 'endMatter',
      content: [
        { type: 'contacts', content: [{ type: 'contact', attrs: { office: 'Rabat', name: 'Driss' } }] },
        { type: 'about' },
      ],
    },
  ],
});

describe('who may', () => {
  test('an editor makes a template for their own site; a writer, and an editor of another site, do not', async () => {
    const made = await makeTemplate(cast.tomas, forMorocco);
    expect(made).toMatchObject({ siteKey: 'morocco', version: 1, createdBy: cast.tomas.id, origin: null });
    expect(await lastEvent()).toMatchObject({ kind: 'template.made', siteKey: 'morocco' });
    await expect(makeTemplate(cast.amal, forMorocco)).rejects.toMatchObject({ reason: 'needs_editor' });
    await expect(makeTemplate(cast.henri, forMorocco)).rejects.toMatchObject({ reason: 'site_unknown' });
  });

  test('every site’s templates are made by whoever administers every site', async () => {
    const everySite = { ...forMorocco, siteKey: '' };
    await expect(makeTemplate(cast.tomas, everySite)).rejects.toMatchObject({ reason: 'needs_admin' });
    expect(await makeTemplate(cast.ada, everySite)).toMatchObject({ siteKey: null });
  });

  test('a template is in a language of its site', async () => {
    await expect(makeTemplate(cast.tomas, { ...forMorocco, language: 'es' })).rejects.toMatchObject({
      reason: 'language_not_on_site',
    });
  });

  test('a site’s templates are not there for headquarters’ writers, every site’s are', async () => {
    const [own, every] = [
      await makeTemplate(cast.tomas, forMorocco),
      await makeTemplate(cast.ada, { ...forMorocco, siteKey: '' }),
    ];
    await expect(readTemplate(cast.hana, own.id)).rejects.toMatchObject({ reason: 'template_unknown' });
    expect(await readTemplate(cast.hana, every.id)).toMatchObject({ manages: false });
    const names = (await listTemplates(cast.hana)).map(({ siteKey }) => siteKey);
    expect(names).not.toContain('morocco');
    await expect(readTemplate(cast.hana, 'nonsense')).rejects.toMatchObject({ reason: 'template_unknown' });
  });
});

describe('changing', () => {
  test('two editors change a template: the second is told who was first, and loses nothing silently', async () => {
    const made = await makeTemplate(cast.tomas, forMorocco);
    const change = {
      templateId: made.id,
      seen: 1,
      kind: 'appeal',
      doc: JSON.stringify(written('Tanger')),
    } as const;
    const changed = await changeTemplate(cast.tomas, {
      ...change,
      name: 'Appel',
      topics: ['youth'],
      sdgs: ['10'],
    });
    expect(changed).toMatchObject({ name: 'Appel', version: 2, topics: ['youth'], sdgs: [10] });
    expect(await lastEvent()).toMatchObject({
      kind: 'template.changed',
      payload: { version: 2, changed: ['name', 'topics', 'sdgs', 'doc'] },
    });
    await expect(changeTemplate(cast.claire, { ...change, name: 'Autre' })).rejects.toMatchObject({
      reason: 'template_changed',
      params: { who: 'Tomás Quiroga' },
    });
    expect((await readTemplate(cast.claire, made.id)).name).toBe('Appel');
  });

  test('nothing but a whole release is taken as its text', async () => {
    const made = await makeTemplate(cast.tomas, forMorocco);
    const change = { templateId: made.id, seen: 1, kind: 'appeal', name: 'Appel' } as const;
    for (const doc of ['{"type":"paragraph"}', '{"type":"doc","content":[{"type":"script"}]}', 'no json'])
      await expect(changeTemplate(cast.tomas, { ...change, doc })).rejects.toMatchObject({
        reason: 'document_invalid',
      });
  });

  test('changing a template changes no draft that began with it', async () => {
    const made = await makeTemplate(cast.tomas, forMorocco);
    const change = {
      templateId: made.id,
      kind: 'appeal' as const,
      name: 'Appel',
      topics: ['youth'],
      sdgs: [10],
    };
    await changeTemplate(cast.tomas, { ...change, seen: 1, doc: JSON.stringify(written('Avant')) });
    const begun = await start(cast.amal, {
      siteKey: 'morocco',
      language: 'fr',
      kind: 'appeal',
      templateId: made.id,
    });
    const before = await reload(begun);
    await changeTemplate(cast.tomas, {
      ...change,
      seen: 2,
      topics: [],
      doc: JSON.stringify(written('Après')),
    });
    await retireTemplate(cast.tomas, { templateId: made.id, seen: 3 });
    expect(await reload(begun)).toEqual(before);
    const [story] = await db().select().from(stories).where(eq(stories.id, begun.storyId));
    expect(story).toMatchObject({ topics: ['youth'], sdgs: [10] });
  });

  test('a retired template is not offered until it is brought back', async () => {
    const made = await makeTemplate(cast.tomas, { ...forMorocco, name: 'Retiré' });
    await retireTemplate(cast.tomas, { templateId: made.id, seen: 1 });
    const offered = async () => (await listOffers(cast.amal)).some(({ id }) => id === made.id);
    expect(await offered()).toBe(false);
    await expect(
      start(cast.amal, { siteKey: 'morocco', language: 'fr', templateId: made.id }),
    ).rejects.toMatchObject({ reason: 'template_elsewhere' });
    await bringBackTemplate(cast.tomas, { templateId: made.id, seen: 2 });
    expect(await offered()).toBe(true);
  });
});

describe('starting from one', () => {
  test('the draft gets document, contacts, topics and goals, its own country, and says where it began', async () => {
    const made = await makeTemplate(cast.tomas, forMorocco);
    await changeTemplate(cast.tomas, {
      templateId: made.id,
      seen: 1,
      kind: 'appeal',
      name: 'Appel de Tanger',
      topics: ['humanitarian_funding'],
      sdgs: [1],
      doc: JSON.stringify(written('[[titre]]')),
    });
    const begun = await start(cast.amal, {
      siteKey: 'morocco',
      language: 'fr',
      kind: 'appeal',
      templateId: made.id,
      headline: 'Un lieu ouvre à Tanger',
    });
    expect(headlineOf(begun.doc)).toBe('Un lieu ouvre à Tanger');
    expect(partOf(begun.doc, 'dateline')?.attrs).toEqual({ place: 'Tanger', country: 'MA', date: null });
    expect(partOf(begun.doc, 'endMatter')?.content?.[0]?.content?.[0]?.attrs).toMatchObject({
      name: 'Driss',
    });
    expect(await lastEvent()).toMatchObject({
      kind: 'release.begun_from_template',
      releaseId: begun.id,
      payload: { name: 'Appel de Tanger', version: 2 },
    });
  });

  test('a draft with a placeholder left is not submitted', async () => {
    const release = await draft(cast.amal, { doc: written('Un lieu ouvre') });
    expect(problemsOf(release.doc)).toContainEqual({
      code: 'placeholder_left',
      weight: 'must',
      count: 1,
    });
    await expect(submit(cast.amal, seen(release))).rejects.toMatchObject({ reason: 'not_ready' });
  });

  test('a template of another language or site is not begun with', async () => {
    const made = await makeTemplate(cast.tomas, forMorocco);
    await expect(
      start(cast.amal, { siteKey: 'morocco', language: 'en', templateId: made.id }),
    ).rejects.toMatchObject({ reason: 'template_elsewhere' });
    await expect(
      start(cast.hana, { siteKey: 'global', language: 'fr', templateId: made.id }),
    ).rejects.toMatchObject({ reason: 'template_unknown' });
  });

  test('a release becomes a template without its date, its consents and its comments', async () => {
    const doc = written('Un lieu ouvre');
    const body = partOf(doc, 'body') as NodeJson;
    body.content?.push({
      type: 'quote',
      attrs: { speaker: 'Salma', approved: true },
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Oui.' }] }],
    });
    const dateline = partOf(doc, 'dateline') as NodeJson;
    dateline.attrs = { ...dateline.attrs, date: '2026-11-18' };
    const release = await draft(cast.amal, { doc, language: 'fr' });
    const made = await saveAsTemplate(cast.tomas, { releaseId: release.id, name: 'Ouverture' });
    expect(made).toMatchObject({
      siteKey: 'morocco',
      language: 'fr',
      kind: 'press_release',
      name: 'Ouverture',
    });
    expect(partOf(made.doc, 'dateline')?.attrs?.date).toBeNull();
    expect(partOf(made.doc, 'body')?.content?.[1]?.attrs).toMatchObject({
      speaker: 'Salma',
      approved: false,
    });
    await expect(saveAsTemplate(cast.amal, { releaseId: release.id, name: 'x' })).rejects.toMatchObject({
      reason: 'needs_editor',
    });
  });
});

describe('those the newsroom comes with', () => {
  test('six in every language, valid, with places to fill, a contact and the About text', async () => {
    await bringStandingTemplates();
    for (const language of LANGUAGES) {
      const offered = (await listOffers(cast.ada)).filter(
        (offer) => offer.siteKey === null && offer.language === language,
      );
      const standing = await Promise.all(offered.map(({ id }) => readTemplate(cast.ada, id)));
      const ours = standing.filter(({ by }) => by === null);
      expect([language, ours.length]).toEqual([language, 6]);
      for (const { doc, name } of ours) {
        expect(() => parseDocument(doc)).not.toThrow();
        expect([name, placeholdersIn(doc).length > 4]).toEqual([name, true]);
        const end = partOf(doc, 'endMatter')?.content?.map(({ type }) => type);
        expect([name, end?.slice(-2)]).toEqual([name, ['contacts', 'about']]);
      }
    }
  });

  test('brought again they are the same; one that was changed or retired is left alone', async () => {
    await bringStandingTemplates();
    const [flash, day] = await Promise.all(
      ['flash.en', 'day.en'].map(
        async (origin) => (await db().select().from(templates).where(eq(templates.origin, origin)))[0],
      ),
    );
    if (!flash || !day) throw new Error('not brought');
    await changeTemplate(cast.ada, { templateId: flash.id, seen: 1, kind: 'statement', name: 'Our flash' });
    await retireTemplate(cast.ada, { templateId: day.id, seen: 1 });
    const before = await db().$count(templates);
    await bringStandingTemplates();
    expect(await db().$count(templates)).toBe(before);
    expect(await readTemplate(cast.ada, flash.id)).toMatchObject({ name: 'Our flash', by: 'Ada Lindqvist' });
    expect((await readTemplate(cast.ada, day.id)).retiredAt).not.toBeNull();
  });
});
