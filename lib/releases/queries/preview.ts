import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { editions } from '#db/schema/releases.ts';
import { helplinesOver } from '../../directory/public.ts';
import { factsOn } from '../../directory/queries/facts.ts';
import { summaryOf } from '../../documents/plain-text.ts';
import { asRejected } from '../../documents/suggestions/settle.ts';
import { standfirstOf } from '../../documents/text.ts';
import { placeName } from '../../embargo/line.ts';
import { NotFound } from '../../errors.ts';
import { withCleanPictures } from '../../media/on-desk.ts';
import type { Actor } from '../../members/roles.ts';
import { aboutOf } from '../../sites/about.ts';
import { inLanguage } from '../../sites/names.ts';
import { absolute, findSite } from '../../sites/public.ts';
import { pathOf } from '../address.ts';
import { versionsOf } from '../public.ts';
import { slugOf } from '../slug.ts';
import type { ReleaseView as PublicView } from '../view.ts';
import { readRelease } from './release.ts';

/**
 * The working text as the public page would draw it, for somebody who may see the release.
 * @throws {NotFound} 'release_unknown'
 */
export async function readPreview(viewer: Actor, id: string): Promise<PublicView> {
  const release = await readRelease(viewer, id);
  const { language, site, details } = release;
  const doc = await withCleanPictures(asRejected(release.doc), language, '/desk/media/file/');
  const shown = await findSite(site.key, language);
  if (!shown) throw new NotFound('release_unknown');
  const [about, facts, noted, versions, over] = await Promise.all([
    aboutOf(site.key, language),
    factsOn(language),
    correctionsOf(id),
    versionsOf(release.storyId, shown),
    helplinesOver([doc], shown.timeZone),
  ]);
  const slug = release.slug ?? (slugOf(release.headline, language) || release.reference.toLowerCase());
  return {
    id,
    site: shown,
    language,
    kind: details.kind,
    reach: details.reach,
    reference: release.reference,
    version: release.work === 'none' ? (release.edition?.number ?? '') : '',
    doc,
    about,
    facts,
    over,
    countries: details.countries,
    topics: details.topics,
    projects: release.projectsOffered
      .filter(({ id }) => details.projects.includes(id))
      .map(({ id, name }) => ({ id, name: inLanguage(name, language) })),
    publishedAt: release.edition?.publishedAt ?? null,
    updatedAt: null,
    corrections: noted,
    withdrawal: release.live === 'withdrawn' ? release.withdrawal : null,
    embargo:
      release.work === 'embargoed' && release.planned
        ? {
            at: release.planned.at,
            zone: release.planned.zone,
            site: { zone: site.timeZone, name: placeName({ ...shown, name: shown.names }, language) },
            reader: null,
          }
        : null,
    headline: release.headline,
    summary: standfirstOf(doc) || summaryOf(doc, language, 200),
    versions,
    textHref: null,
    address: absolute(pathOf(site.key, language, slug)),
    readAlso: [],
  };
}

async function correctionsOf(releaseId: string) {
  const rows = await db()
    .select({ at: editions.publishedAt, note: editions.correctionNote, restored: editions.restored })
    .from(editions)
    .where(and(eq(editions.releaseId, releaseId), isNotNull(editions.correctionNote)))
    .orderBy(desc(editions.major), desc(editions.minor));
  return rows.map((row) => ({ ...row, note: row.note ?? '' }));
}
