import { and, desc, eq, inArray, max, sql } from 'drizzle-orm';
import { readers } from '#db/client.ts';
import {
  publishedAddresses as addresses,
  publishedCorrections as corrections,
  publishedReleases as live,
  type PublishedRelease,
} from '#db/schema/published.ts';
import type { Language } from '../languages.ts';
import type { Choice } from './choice.ts';
import { newestIds } from './public-list.ts';
import type { CorrectionView, SiteView } from './view.ts';

/** A live release with what readers were told was wrong, newest first. */
export type FeedRelease = PublishedRelease & { corrections: CorrectionView[] };

export type Newest = {
  releases: FeedRelease[];
  withdrawn: { id: string; at: Date }[];
  /** When anything readers see of this newsroom in this language last changed; null when there was never anything. */
  changedAt: Date | null;
};

/** The newest releases that may be passed on, and which of them were withdrawn. */
export async function readNewest(
  site: SiteView,
  language: Language,
  choice: Choice,
  limit: number,
): Promise<Newest> {
  const ids = await newestIds(site, language, choice, limit);
  const found = ids.length ? await readers().select().from(live).where(inArray(live.id, ids)) : [];
  const newest = ids.flatMap((id) => found.find((it) => it.id === id) ?? []);
  const [noted, changedAt] = await Promise.all([
    correctionsOf(newest.map(({ id }) => id)),
    lastChange(site, language),
  ]);
  return {
    releases: newest
      .filter((release) => release.live === 'published')
      .map((release) => ({ ...release, corrections: noted.filter((it) => it.releaseId === release.id) })),
    withdrawn: newest.flatMap(({ id, withdrawnAt }) => (withdrawnAt ? [{ id, at: withdrawnAt }] : [])),
    changedAt,
  };
}

async function correctionsOf(releaseIds: string[]): Promise<(CorrectionView & { releaseId: string })[]> {
  if (!releaseIds.length) return [];
  return readers()
    .select({
      releaseId: corrections.releaseId,
      at: corrections.publishedAt,
      note: corrections.correctionNote,
      restored: corrections.restored,
    })
    .from(corrections)
    .where(inArray(corrections.releaseId, releaseIds))
    .orderBy(desc(corrections.publishedAt));
}

async function lastChange(site: SiteView, language: Language): Promise<Date | null> {
  const latest = sql<string>`greatest(${live.publishedAt}, ${live.withdrawnAt})`;
  const [[shown], [removed]] = await Promise.all([
    readers()
      .select({ at: max(latest) })
      .from(live)
      .where(and(eq(live.siteKey, site.key), eq(live.language, language))),
    readers()
      .select({ at: max(addresses.removedAt) })
      .from(addresses)
      .where(and(eq(addresses.siteKey, site.key), eq(addresses.language, language))),
  ]);
  const times = [shown?.at, removed?.at].flatMap((at) => (at ? [new Date(at).getTime()] : []));
  return times.length ? new Date(Math.max(...times)) : null;
}
