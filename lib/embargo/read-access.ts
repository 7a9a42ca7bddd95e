import { eq } from 'drizzle-orm';
import { cache } from 'react';
import { db } from '#db/client.ts';
import { type RevisionRow, revisions, stories } from '#db/schema/releases.ts';
import { factsOn } from '../directory/queries/facts.ts';
import { summaryOf } from '../documents/plain-text.ts';
import { headlineOf, standfirstOf } from '../documents/text.ts';
import type { Language } from '../languages.ts';
import { withCleanPictures } from '../media/on-desk.ts';
import { pathOf } from '../releases/address.ts';
import type { ReleaseView, SiteView } from '../releases/view.ts';
import { aboutOf } from '../sites/about.ts';
import { absolute, findSite } from '../sites/public.ts';
import { findLink } from './find-link.ts';
import { type EmbargoView, placeName } from './line.ts';
import { isPass } from './pass.ts';

/** What a link opens now. */
export type Access =
  /** Nothing that anybody need know of. */
  | { state: 'over' }
  /** Its text is public now. */
  | { state: 'public'; language: Language; address: string }
  /** The door: who it is for and until when, and nothing of the text. */
  | { state: 'door'; linkId: string; language: Language; site: SiteView; embargo: EmbargoView }
  | { state: 'text'; language: Language; view: ReleaseView };

/**
 * What stands behind a link for this browser, at this moment: asked of the database each time, so that what was closed
 * shows nothing at the next look.
 * @param pass what the browser was given when its person pressed "Read", or ''
 */
export const readAccess = cache(async (token: string, pass: string): Promise<Access> => {
  const found = await findLink(db(), token);
  if (!found) return { state: 'over' };
  const { link, release } = found;
  const { language, publishAt, publishZone } = release;
  if (release.live === 'published' && release.slug)
    return { state: 'public', language, address: pathOf(release.siteKey, language, release.slug) };
  const site = await findSite(release.siteKey, language);
  if (release.work !== 'embargoed' || !publishAt || !publishZone || !site) return { state: 'over' };
  const embargo: EmbargoView = {
    at: publishAt,
    zone: publishZone,
    site: { zone: site.timeZone, name: placeName({ ...site, name: site.names }, language) },
    reader: { name: link.name, zone: link.zone },
  };
  if (!isPass(pass, link.tokenHash)) return { state: 'door', linkId: link.id, language, site, embargo };
  const [revision] = await db()
    .select()
    .from(revisions)
    .where(eq(revisions.id, release.reviewRevisionId ?? ''));
  if (!revision) return { state: 'over' };
  return { state: 'text', language, view: await viewOf({ release, revision, site, embargo, token }) };
});

type Shown = {
  release: NonNullable<Awaited<ReturnType<typeof findLink>>>['release'];
  revision: RevisionRow;
  site: SiteView;
  embargo: EmbargoView;
  token: string;
};

async function viewOf({ release, revision, site, embargo, token }: Shown): Promise<ReleaseView> {
  const { language, siteKey } = release;
  const doc = await withCleanPictures(revision.doc, language, `/embargo/${token}/media/`);
  const [story] = await db().select().from(stories).where(eq(stories.id, release.storyId));
  if (!story) throw new Error('a release has a story');
  return {
    id: release.id,
    site,
    language,
    kind: story.kind,
    reference: story.reference,
    version: '',
    doc,
    about: await aboutOf(siteKey, language),
    facts: await factsOn(language),
    countries: story.countries,
    topics: story.topics,
    publishedAt: null,
    updatedAt: null,
    corrections: [],
    withdrawal: null,
    embargo,
    headline: headlineOf(doc),
    summary: standfirstOf(doc) || summaryOf(doc, language, 200),
    versions: [],
    textHref: `/embargo/${token}/text`,
    address: release.slug ? absolute(pathOf(siteKey, language, release.slug)) : '',
    readAlso: [],
  };
}
