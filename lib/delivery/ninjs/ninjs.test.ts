import { expect, test } from 'vitest';
import { everything } from '../../documents/draw/sample.ts';
import { LANGUAGES, type Language } from '../../languages.ts';
import type { PublicItem } from '../../releases/public-items.ts';
import { mediaTopicsOf } from './media-topics.ts';
import { ninjsOf, ninjsOfRemoved } from './ninjs.ts';
import { ninjsShape } from './shape.ts';
import { ninjsSchema } from './testing/against-schema.ts';

const againstSchema = ninjsSchema();
const id = '22222222-2222-4222-8222-222222222222';

function item(language: Language, change: Partial<PublicItem['release']> = {}): PublicItem {
  return {
    release: {
      id,
      storyId: id,
      siteKey: 'morocco',
      language,
      slug: 'a/b',
      live: 'published',
      firstPublishedAt: new Date('2026-11-18T08:00:00Z'),
      withdrawnAt: null,
      withdrawalText: null,
      reference: 'MAR-2026-041',
      major: 2,
      minor: 1,
      doc: everything,
      headline: '\u200fمركز «A & B» <b>\ud800',
      standfirst: '',
      details: {
        kind: 'press_release',
        reach: 'local',
        reference: 'MAR-2026-041',
        countries: ['MA', 'ES'],
        topics: ['protection', 'youth'],
        sdgs: [5, 10],
        facts: { members: '175' },
      },
      about: 'About {members}.',
      publishedAt: new Date('2026-11-19T14:20:00Z'),
      ...change,
    },
    site: {
      key: 'morocco',
      names: { fr: 'Maroc' },
      tagline: '',
      country: 'MA',
      languages: ['fr', 'ar', 'en', 'es'],
      timeZone: 'Europe/Madrid',
      facts: {},
    },
    href: `/morocco/${language}/news/a/b`,
    corrections: [{ at: new Date('2026-11-19T14:20:00Z'), note: 'It is 320.', restored: false }],
    others: [{ id, language: 'es', headline: 'Un centro', href: '/morocco/es/news/c', rel: 'translationOf' }],
    over: {},
    projects: [{ id, name: 'Solar Horizons' }],
  };
}

test('a release with every part there is keeps to the closed schema in every language', async () => {
  for (const language of LANGUAGES) {
    const said = await ninjsOf(item(language));
    expect([language, againstSchema(said)]).toEqual([language, []]);
    expect(ninjsShape.safeParse(said).error).toBeUndefined();
    expect(JSON.stringify(said).isWellFormed()).toBe(true);
    expect(JSON.stringify(said)).not.toContain('\\ud800');
  }
});

test('it says its languages, places, topics, goals, rights, contacts, edition and correction', async () => {
  expect(await ninjsOf(item('fr'))).toMatchObject({
    uri: `urn:uuid:${id}`,
    pubStatus: 'usable',
    representationType: 'full',
    language: 'fr',
    version: '2.1',
    firstCreated: '2026-11-18T09:00:00+01:00',
    versionCreated: '2026-11-19T15:20:00+01:00',
    located: 'Tétouan',
    places: [
      { name: 'Tétouan', rel: 'dateline' },
      { name: 'Maroc', uri: 'http://cvx.iptc.org/iso3166-1a3/MAR', literal: 'MA' },
      { name: 'Espagne', uri: 'http://cvx.iptc.org/iso3166-1a3/ESP' },
    ],
    subjects: [
      { uri: 'http://cv.iptc.org/newscodes/mediatopic/20000645' },
      { uri: 'urn:newsroom:topic:protection' },
      { uri: 'urn:newsroom:topic:youth' },
      { uri: 'http://metadata.un.org/sdg/5' },
      { uri: 'http://metadata.un.org/sdg/10' },
      { name: 'Solar Horizons', uri: `urn:newsroom:project:${id}` },
    ],
    genres: [{ literal: 'press_release' }],
    infoSources: [
      {
        role: 'publisher',
        contactInfo: [
          { type: 'email', name: 'Driss El Khamlichi, Rabat', value: 'dkhamlichi@example.org' },
          { type: 'phone', value: '+212537652881' },
        ],
      },
    ],
    copyrightHolder: 'Organisation internationale pour les migrations',
    descriptions: [{ role: 'summary' }, { role: 'correction', value: expect.stringContaining('It is 320.') }],
    bodies: [
      { role: 'main', contentType: 'text/html', value: expect.stringContaining('It is 320.') },
      { role: 'text', contentType: 'text/plain', wordCount: expect.any(Number) },
    ],
    renditions: [
      { name: 'page', contentType: 'text/html' },
      { name: 'text', href: expect.stringMatching(/\/a\/b\.txt$/) },
      { name: 'pdf', href: expect.stringMatching(/\/a\/b\.pdf$/), contentType: 'application/pdf' },
      { name: 'word', href: expect.stringMatching(/\/a\/b\.docx$/) },
    ],
    associations: [{ rel: 'translationOf', language: 'es', name: 'Un centro' }],
  });
});

test('of a withdrawn one the reason is passed on, of one that was taken away its id alone', async () => {
  const withdrawn = await ninjsOf(
    item('en', {
      live: 'withdrawn',
      withdrawnAt: new Date('2026-11-20T08:00:00Z'),
      withdrawalText: 'Wrong hours.',
    }),
  );
  expect(withdrawn).toMatchObject({
    pubStatus: 'canceled',
    representationType: 'partial',
    versionCreated: '2026-11-20T09:00:00+01:00',
    descriptions: [{ role: 'withdrawal', value: 'Wrong hours.' }],
  });
  expect(withdrawn.bodies).toBeUndefined();
  const gone = ninjsOfRemoved({ releaseId: id, language: 'en', at: new Date('2026-11-20T08:00:00Z') });
  for (const it of [withdrawn, gone]) expect(againstSchema(it)).toEqual([]);
  expect(Object.values(gone)).toContain('canceled');
});

test('media topics are named once, and only for topics that have one', () => {
  expect(mediaTopicsOf(['protection', 'resettlement', 'youth', 'diaspora']).map(({ code }) => code)).toEqual([
    '20000645',
    '20000771',
  ]);
});
