import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import { GET as getNinjs } from '#app/(site)/[site]/[lang]/ninjs/[...slug]/route.ts';
import { GET as getMissing } from '#app/api/v1/[...missing]/route.ts';
import { GET as getDescription } from '#app/api/v1/openapi.json/route.ts';
import { GET as getRelease } from '#app/api/v1/releases/[id]/route.ts';
import { GET as getReleases } from '#app/api/v1/sites/[site]/releases/route.ts';
import { GET as getSites } from '#app/api/v1/sites/route.ts';
import { db } from '#db/client.ts';
import { type ReleaseRow, releases } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import { forced, publishedOn } from '#db/testing/public.ts';
import { ninjsSchema } from '../delivery/ninjs/testing/against-schema.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { MOST_RELEASES, ninjsShape, type ReleasesAnswer, releasesShape, sitesShape } from './shapes.ts';

testDatabase({ demo: true });
let all: ReleaseRow[] = [];
beforeAll(async () => {
  all = await db().select().from(releases);
});

const againstSchema = ninjsSchema();
const get = (site: string, query = '') =>
  getReleases(new Request(`http://localhost/api/v1/sites/${site}/releases${query}`), {
    params: Promise.resolve({ site }),
  });
const release = (id: string) =>
  getRelease(new Request('http://localhost/'), { params: Promise.resolve({ id }) });
const paper = ({ siteKey, language, slug }: ReleaseRow) =>
  getNinjs(new Request('http://localhost/'), {
    params: Promise.resolve({ site: siteKey, lang: language, slug: (slug ?? '').split('/') }),
  });
const read = async (site: string, query = ''): Promise<ReleasesAnswer> =>
  releasesShape.parse(await (await get(site, query)).json());
const queryOf = ({ next }: ReleasesAnswer) => new URL(next).search;
const idOf = (uri: string) => uri.replace('urn:uuid:', '');

/** Follows a site from its beginning until there is no more. */
async function follow(site: string, query: string): Promise<ReleasesAnswer> {
  const whole = await read(site, query);
  for (let page = whole; page.more; ) {
    page = await read(site, queryOf(page));
    whole.releases.push(...page.releases);
    whole.next = page.next;
  }
  return whole;
}

/** The one release of the demo that the test asks for. */
function one(wanted: (row: ReleaseRow) => boolean): ReleaseRow {
  const [found] = all.filter(wanted);
  if (!found) throw new Error('the demo has no such release');
  return found;
}

describe('following a newsroom', () => {
  test('every release that was ever public comes once, valid against the closed schema of ninjs 3.1', async () => {
    const found = [
      ...(await follow('global', '?limit=3')).releases,
      ...(await follow('morocco', '?limit=3')).releases,
    ];
    const once = all.filter(({ live }) => live !== 'none').map(({ id }) => id);
    const home = found.map(({ uri }) => idOf(uri));
    expect([...new Set(home)].sort()).toEqual(once.sort());
    expect(new Set(found.map(({ language }) => language))).toEqual(new Set(['en', 'fr', 'es', 'ar']));
    for (const it of found) expect([it.uri, againstSchema(it)]).toEqual([it.uri, []]);
    expect(againstSchema({ ...found[0], surprise: 1 })).not.toEqual([]);
  });

  test('nothing of a draft, of what is under embargo or scheduled, of what was taken away', async () => {
    const said = JSON.stringify([await follow('global', ''), await follow('morocco', '')]);
    const hidden = all.filter(({ live }) => live !== 'published' && live !== 'withdrawn');
    expect(hidden.length).toBeGreaterThan(5);
    for (const { id, live, headline, slug } of hidden) {
      expect([headline, said.includes(JSON.stringify(headline).slice(1, -1))]).toEqual([headline, false]);
      if (slug) expect([slug, said.includes(`/news/${slug}"`)]).toEqual([slug, false]);
      expect([headline, said.includes(id)]).toEqual([headline, live !== 'none']);
    }
  });

  test('a cursor goes on with what changed after it, and with nothing when nothing did', async () => {
    const end = await follow('morocco', '?lang=fr');
    expect(end.releases.every(({ language }) => language === 'fr')).toBe(true);
    const quiet = await read('morocco', queryOf(end));
    expect(quiet).toMatchObject({ releases: [], more: false, next: end.next });
    const shown = one((it) => it.siteKey === 'morocco' && it.language === 'fr' && it.live === 'published');
    await publishedOn(shown, '2026-01-03T08:00:00Z');
    const [changed, ...others] = (await read('morocco', queryOf(end))).releases;
    expect([changed?.uri, others]).toEqual([`urn:uuid:${shown.id}`, []]);
    const moment = new Date();
    expect((await read('morocco', `?since=${moment.toISOString()}`)).releases).toEqual([]);
    await forced(shown, { live: 'recalled' });
    const [gone] = (await read('morocco', `?since=${moment.toISOString()}`)).releases;
    expect(Object.keys(gone ?? {}).sort()).toEqual(
      ['uri', 'standard', 'type', 'representationType', 'pubStatus', 'language', 'versionCreated'].sort(),
    );
    expect([gone?.pubStatus, gone && againstSchema(gone)]).toEqual(['canceled', []]);
    expect((await release(shown.id)).status).toBe(410);
    expect((await paper(shown)).status).toBe(410);
    await forced(shown, { live: 'published' });
  });

  test('what cannot be understood is said by name, and other newsrooms and languages are not there', async () => {
    const refused: [string, string][] = [
      ['?lang=de', 'lang'],
      ['?since=yesterday', 'since'],
      ['?cursor=7', 'cursor'],
      [`?cursor=${writeCursor(7)}x`, 'cursor'],
      ['?limit=51', 'limit'],
      ['?limit=0', 'limit'],
      ['?page=2', 'page'],
      ['?lang=fr&lang=en', 'lang'],
    ];
    for (const [query, name] of refused) {
      const answer = await get('morocco', query);
      expect([query, answer.status, answer.headers.get('content-type')]).toEqual([
        query,
        400,
        'application/problem+json',
      ]);
      expect(Object.keys((await answer.json()).fields)).toEqual([name]);
    }
    expect((await get('nowhere')).status).toBe(404);
    expect((await get('morocco', '?lang=es')).status).toBe(404);
    expect((await release('7')).status).toBe(404);
    expect((await release('7d0b8c6e-92f3-4d5f-8f4a-0c9d4f1f7b11')).status).toBe(404);
    expect(getMissing().status).toBe(404);
    expect([readCursor(writeCursor(12)), readCursor('YWZ0ZXIgMQ=='), readCursor('\u0000')]).toEqual([
      12,
      null,
      null,
    ]);
  });
});

describe('one release', () => {
  test('is the same by its id and at its address with .ninjs.json, and says its languages, places and topics', async () => {
    for (const row of all.filter(({ live }) => live === 'published' || live === 'withdrawn')) {
      const [byId, byAddress] = [await (await release(row.id)).json(), await (await paper(row)).json()];
      expect(byAddress).toEqual(byId);
      expect([row.headline, againstSchema(byId)]).toEqual([row.headline, []]);
      expect(byId).toMatchObject({ language: row.language, title: row.headline });
      const others = all.filter(
        (it) => it.storyId === row.storyId && it.id !== row.id && it.live === 'published',
      );
      expect((byId.associations ?? []).map((it: { uri: string }) => idOf(it.uri)).sort()).toEqual(
        others.map(({ id }) => id).sort(),
      );
    }
  });

  test('a corrected one says so and stays usable; a withdrawn one says why and has no text', async () => {
    const withdrawn = one(({ live }) => live === 'withdrawn');
    const gone = ninjsShape.parse(await (await release(withdrawn.id)).json());
    expect(gone).toMatchObject({
      pubStatus: 'canceled',
      descriptions: [{ role: 'withdrawal', value: withdrawn.withdrawalText }],
    });
    expect(gone.bodies).toBeUndefined();
    const everything = [...(await follow('global', '')).releases, ...(await follow('morocco', '')).releases];
    const corrected = everything.find(({ descriptions }) =>
      descriptions?.some(({ role }) => role === 'correction'),
    );
    expect(corrected).toMatchObject({ pubStatus: 'usable', version: '2' });
    expect(corrected?.bodies?.[0]?.value).toMatch(/^<p><strong>/);
    expect(corrected?.subjects?.length).toBeGreaterThan(0);
    expect(everything.some(({ infoSources }) => infoSources?.[0]?.contactInfo?.length)).toBe(true);
  });
});

describe('the description of the API', () => {
  type Operation = {
    responses: Record<string, { content?: Record<string, { schema: { $ref: string } }> }>;
    parameters?: { name: string }[];
  };

  test('every answer it names is what the routes give, and it is OpenAPI 3.1', async () => {
    const api = await (await getDescription()).json();
    expect(api).toMatchObject({ openapi: '3.1.0', info: { title: expect.any(String), version: '1' } });
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    ajv.addSchema(api, 'api');
    const shown = one(({ live }) => live === 'published').id;
    const taken = one(({ live }) => live === 'unpublished' || live === 'recalled').id;
    const asked: Record<string, Record<string, () => Response | Promise<Response>>> = {
      '/sites': { '200': getSites },
      '/sites/{site}/releases': {
        '200': () => get('global', '?limit=50'),
        '400': () => get('global', '?lang=xx'),
        '404': () => get('nowhere'),
      },
      '/releases/{id}': {
        '200': () => release(shown),
        '404': () => release('7'),
        '410': () => release(taken),
      },
    };
    expect(Object.keys(api.paths)).toEqual(Object.keys(asked));
    for (const [path, { get: operation }] of Object.entries<{ get: Operation }>(api.paths)) {
      const named = Object.entries(operation.responses).filter(([status]) => status !== '304');
      expect(named.map(([status]) => status)).toEqual(Object.keys(asked[path] ?? {}));
      for (const [status, { content = {} }] of named) {
        const answer = await asked[path]?.[status]?.();
        const [[type, { schema }] = ['', { schema: { $ref: '' } }]] = Object.entries(content);
        expect([path, answer?.status]).toEqual([path, Number(status)]);
        expect(answer?.headers.get('content-type')).toContain(type);
        expect(answer?.headers.get('access-control-allow-origin')).toBe('*');
        const validate = ajv.getSchema(`api${schema.$ref}`);
        if (!validate) throw new Error(`no ${schema.$ref}`);
        validate(await answer?.json());
        expect([path, status, validate.errors]).toEqual([path, status, null]);
      }
    }
  });

  test('what it says can be asked is all that can be asked', async () => {
    const api = await (await getDescription()).json();
    const { parameters = [] } = api.paths['/sites/{site}/releases'].get as Operation;
    expect(parameters.map(({ name }) => name)).toEqual(['site', 'lang', 'since', 'cursor', 'limit']);
    expect(JSON.stringify(parameters)).toContain('"enum":["en","fr","es","ar"]');
  });

  test('the guide in plain words names every address, question, limit and status, and what a release can say', async () => {
    const guide = readFileSync('docs/api.md', 'utf8');
    const api = await (await getDescription()).json();
    const statuses = new Set<string>();
    for (const [path, { get: operation }] of Object.entries<{ get: Operation }>(api.paths)) {
      expect(guide).toContain(`\`/api/v1${path}\``);
      for (const { name } of operation.parameters ?? [])
        expect(guide).toMatch(new RegExp(`[{\`]${name}[}\`]`));
      for (const status of Object.keys(operation.responses)) statuses.add(status);
    }
    for (const status of statuses) if (status >= '400') expect(guide).toContain(`| ${status} `);
    for (const name of Object.keys(releasesShape.shape)) expect(guide).toContain(`"${name}": `);
    expect(guide).toContain(`at most ${MOST_RELEASES}`);
    const said = new Set((await follow('global', '')).releases.flatMap((it) => Object.keys(it)));
    const plain = [
      'standard',
      'type',
      'representationType',
      'language',
      'title',
      'by',
      'located',
      'slugline',
    ];
    const also = ['firstCreated', 'versionCreated', 'copyrightNotice'];
    for (const name of said) if (![...plain, ...also].includes(name)) expect(guide).toContain(`\`${name}\``);
  });

  test('newsrooms say where their pages, feeds and releases are', async () => {
    const { sites } = sitesShape.parse(await (await getSites()).json());
    expect(sites.map(({ key }) => key)).toEqual(['global', 'morocco']);
    for (const { releases: address, pages, languages } of sites) {
      expect(URL.canParse(address)).toBe(true);
      expect(pages.map(({ language }) => language)).toEqual(languages);
    }
  });
});
