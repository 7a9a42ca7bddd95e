import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { editions, type ReleaseRow, stories } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import { type Cast, draft, openNewsroom, published, reload, seen, shown } from '#db/testing/factories.ts';
import { readFeed } from '../delivery/feeds/public.ts';
import { ninjsOf } from '../delivery/ninjs/ninjs.ts';
import { listingsAmiss } from '../finding/amiss.ts';
import type { Language } from '../languages.ts';
import { approve } from '../releases/approve.ts';
import { changeDetails } from '../releases/change-details.ts';
import { duplicate } from '../releases/duplicate.ts';
import { readNews } from '../releases/news.ts';
import { findRelease } from '../releases/public.ts';
import { readItems } from '../releases/public-items.ts';
import { publish } from '../releases/publish.ts';
import { readRelease } from '../releases/queries/release.ts';
import { startEdition } from '../releases/start-edition.ts';
import { submit } from '../releases/submit.ts';
import { titleOfNews } from '../sites/news-metadata.ts';
import { findSite } from '../sites/public.ts';
import { FIELDS } from './fields/fields-of.ts';
import { flatten } from './fields/flatten.ts';
import { makeRecord } from './make-record.ts';
import { retireRecord } from './retire-record.ts';

testDatabase();
let cast: Cast;
let paths = '';
let bridges = '';
let elsewhere = '';

beforeAll(async () => {
  cast = await openNewsroom();
  const keep = async (by: keyof Cast, siteKey: string, code: string, name: Record<string, string>) => {
    const data = { code, name, donors: [], from: null, until: null };
    const { id } = await makeRecord(cast[by], {
      kind: 'project',
      siteKey,
      fields: { ...flatten(FIELDS.project, data) },
    });
    return id;
  };
  paths = await keep('tomas', 'morocco', 'MA.0417', { fr: 'Chemins d’avenir', ar: 'دروب المستقبل' });
  bridges = await keep('tomas', 'morocco', 'MA.0418', { fr: 'Passerelles' });
  elsewhere = await keep('ada', 'global', 'GL.1', { en: 'Fair Seasons' });
});

const details = (release: ReleaseRow, projects: string[], seenDetails = 1) => ({
  releaseId: release.id,
  seenDetails,
  kind: 'press_release' as const,
  reach: 'local' as const,
  countries: ['MA'],
  projects,
});

async function publishedAbout(projects: string[], language: Language = 'fr'): Promise<ReleaseRow> {
  const release = await draft(cast.amal, { language });
  await changeDetails(cast.amal, details(release, projects));
  await submit(cast.amal, seen(release));
  await approve(cast.tomas, shown(await reload(release)));
  await publish(cast.claire, seen(await reload(release)));
  return reload(release);
}

async function news(language: Language, project?: string) {
  const site = await findSite('morocco', language);
  if (!site) throw new Error('no site');
  return readNews(site, language, { page: 1, ...(project && { project }) });
}

describe('a story', () => {
  test('is about projects of its site and of everybody, not about those of others', async () => {
    const release = await draft(cast.amal);
    await expect(changeDetails(cast.amal, details(release, [elsewhere]))).rejects.toMatchObject({
      fields: { projects: ['unknown'] },
    });
    await expect(
      changeDetails(cast.amal, details(release, ['33333333-3333-4333-8333-333333333333'])),
    ).rejects.toMatchObject({ fields: { projects: ['unknown'] } });
    await changeDetails(cast.amal, details(release, [paths, bridges]));
    const { details: now, projectsOffered } = await readRelease(cast.amal, release.id);
    expect(now.projects).toEqual([paths, bridges]);
    expect(projectsOffered.map(({ code }) => code)).toEqual(['MA.0417', 'MA.0418']);
  });

  test('keeps a project that was retired, and still has its name', async () => {
    const { id } = await makeRecord(cast.tomas, {
      kind: 'project',
      siteKey: 'morocco',
      fields: { 'name.fr': 'Ancien', code: 'MA.0001' },
    });
    const release = await draft(cast.amal);
    await changeDetails(cast.amal, details(release, [id]));
    await retireRecord(cast.tomas, { recordId: id, seen: 1 });
    await changeDetails(cast.amal, { ...details(release, [id, paths], 2), kind: 'story' });
    const { projectsOffered } = await readRelease(cast.amal, release.id);
    expect(projectsOffered.find((it) => it.id === id)?.name).toEqual({ fr: 'Ancien' });
    const other = await draft(cast.amal);
    await expect(changeDetails(cast.amal, details(other, [id]))).rejects.toMatchObject({
      fields: { projects: ['unknown'] },
    });
  });

  test('takes its projects along into a copy, but not to a site that has others', async () => {
    const release = await draft(cast.amal);
    await changeDetails(cast.amal, details(release, [paths]));
    const projectsOf = async ({ storyId }: ReleaseRow) =>
      (await db().select().from(stories).where(eq(stories.id, storyId)))[0]?.projects;
    expect(await projectsOf(await duplicate(cast.amal, { releaseId: release.id }))).toEqual([paths]);
    const away = await duplicate(cast.ada, { releaseId: release.id, siteKey: 'global' });
    expect(await projectsOf(away)).toEqual([]);
  });
});

describe('readers', () => {
  test('choose news by project, which is called as in their language; a draft tells them nothing', async () => {
    const waiting = await draft(cast.amal, { language: 'fr' });
    await changeDetails(cast.amal, details(waiting, [bridges]));
    const french = await publishedAbout([paths]);
    const arabic = await publishedAbout([paths], 'ar');
    const none = await published(cast, { language: 'fr' });

    const chosen = await news('fr', paths);
    expect(chosen.list.items.map(({ id }) => id)).toEqual([french.id]);
    expect(chosen.choosable.projects).toEqual([{ id: paths, name: 'Chemins d’avenir' }]);
    expect(titleOfNews(chosen)).toContain('Chemins d’avenir');
    expect((await news('ar', paths)).list.items.map(({ id }) => id)).toEqual([arabic.id]);
    expect((await news('ar')).choosable.projects).toEqual([{ id: paths, name: 'دروب المستقبل' }]);
    const unknown = await news('fr', bridges);
    expect(unknown.list.count).toBe(0);
    expect(JSON.stringify(unknown)).not.toContain('Passerelles');
    expect(await listingsAmiss()).toEqual([]);

    const site = await findSite('morocco', 'fr');
    if (!site) throw new Error('no site');
    const feed = await readFeed(site, 'fr', { project: paths, file: 'feed.xml' });
    expect(feed.items.map(({ id }) => id)).toEqual([french.id]);
    expect(feed.title).toContain('Chemins d’avenir');
    expect(feed.items[0]?.categories).toContainEqual({
      scheme: 'project',
      term: paths,
      label: 'Chemins d’avenir',
    });
    const [item] = await readItems([french.id]);
    expect((item && (await ninjsOf(item)))?.subjects).toContainEqual({
      name: 'Chemins d’avenir',
      rel: 'about',
      uri: `urn:newsroom:project:${paths}`,
      literal: `project:${paths}`,
    });
    const [bare] = await db().select().from(editions).where(eq(editions.releaseId, none.id));
    expect(bare?.details).not.toHaveProperty('projects');
  });

  test('see another project only with the edition that says it', async () => {
    const release = await publishedAbout([paths]);
    await startEdition(cast.amal, seen(release));
    await changeDetails(cast.amal, details(release, [bridges], 2));
    expect((await news('fr', bridges)).list.count).toBe(0);
    await submit(cast.amal, seen(await reload(release)));
    await approve(cast.tomas, shown(await reload(release)));
    await publish(cast.claire, {
      ...seen(await reload(release)),
      correction: 'The project was another one.',
    });
    const live = await reload(release);
    expect((await news('fr', bridges)).list.items.map(({ id }) => id)).toEqual([release.id]);
    const page = await findRelease('morocco', 'fr', live.slug ?? '');
    expect(JSON.stringify(page)).toContain('Passerelles');
  });
});
