import { ninjsOf, ninjsOfRemoved } from '../delivery/ninjs/ninjs.ts';
import { findChange, readChanges } from '../releases/public-changes.ts';
import { readItems } from '../releases/public-items.ts';
import { absolute, findSite, listSites } from '../sites/public.ts';
import { siteTitle } from '../sites/titles.ts';
import { answerJson, apiProblem, fieldsOf } from './answer.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { type ReleasesAnswer, releaseId, releasesQuery, type SiteAnswer } from './shapes.ts';

/** Every newsroom, with its languages, pages and feeds. */
export async function answerSites(): Promise<Response> {
  const sites = (await listSites('en')).map(
    (site): SiteAnswer => ({
      key: site.key,
      name: Object.fromEntries(site.languages.map((language) => [language, siteTitle(site, language)])),
      languages: site.languages,
      country: site.country,
      timeZone: site.timeZone,
      releases: absolute(`/api/v1/sites/${site.key}/releases`),
      pages: site.languages.map((language) => {
        const href = absolute(`/${site.key}/${language}`);
        return {
          language,
          href,
          rss: `${href}/feed.xml`,
          atom: `${href}/atom.xml`,
          json: `${href}/feed.json`,
        };
      }),
    }),
  );
  return answerJson({ sites }, { 'surrogate-key': 'sites' });
}

/** What changed on a site, in the order in which it changed: where it is empty there is nothing new. */
export async function answerReleases(key: string, asked: URLSearchParams): Promise<Response> {
  const twice = [...new Set(asked.keys())].filter((name) => asked.getAll(name).length > 1);
  if (twice.length)
    return apiProblem('invalid', {
      fields: Object.fromEntries(twice.map((name) => [name, ['must be given once']])),
    });
  const read = releasesQuery.safeParse(Object.fromEntries(asked));
  if (!read.success) return apiProblem('invalid', { fields: fieldsOf(read.error) });
  const { lang, since, cursor, limit } = read.data;
  const site = await findSite(key, 'en');
  if (!site || (lang && !site.languages.includes(lang))) return apiProblem('not-found');
  const most = Number(limit);
  const found = await readChanges(site.key, {
    language: lang,
    after: (cursor && readCursor(cursor)) || 0,
    since: since ? new Date(since) : undefined,
    limit: most + 1,
  });
  const changes = found.slice(0, most);
  const items = await readItems(changes.filter(({ live }) => live).map((it) => it.releaseId));
  const releases = await Promise.all(
    changes.map((change) => {
      const item = items.find(({ release }) => release.id === change.releaseId);
      return item ? ninjsOf(item) : ninjsOfRemoved(change);
    }),
  );
  const last = changes.at(-1);
  const end = last ? writeCursor(last.seq) : (cursor ?? null);
  const next = new URL(absolute(`/api/v1/sites/${site.key}/releases`));
  if (lang) next.searchParams.set('lang', lang);
  if (end) next.searchParams.set('cursor', end);
  else if (since) next.searchParams.set('since', since);
  if (asked.has('limit')) next.searchParams.set('limit', limit);
  const more = found.length > most;
  const body: ReleasesAnswer = { releases, more, cursor: end, next: next.href };
  return answerJson(body, {
    'surrogate-key': `api-${site.key}`,
    ...(more && { link: `<${next.href}>; rel="next"` }),
  });
}

/** One release by its id: 410 when it was taken away. */
export async function answerRelease(asked: string): Promise<Response> {
  const id = releaseId.safeParse(asked);
  if (!id.success) return apiProblem('not-found');
  const [item] = await readItems([id.data]);
  if (item) return answerJson(await ninjsOf(item), { 'surrogate-key': `release-${id.data}` });
  return (await findChange(id.data))
    ? apiProblem('gone', { keys: `release-${id.data}` })
    : apiProblem('not-found');
}
