import { and, eq, sql } from 'drizzle-orm';
import { readers } from '#db/client.ts';
import { publishedListings as listed } from '#db/schema/published.ts';
import { conditionsOf } from '../finding/conditions.ts';
import { readCursor } from '../finding/cursor.ts';
import type { Language } from '../languages.ts';
import type { Choice } from './choice.ts';
import { lastChange, readRemoved } from './public-changes.ts';
import { type PublicItem, readItems } from './public-items.ts';
import { newestIds } from './public-list.ts';
import type { SiteView } from './view.ts';

export type Newest = {
  /** What may be passed on, the newest first, then older ones that were corrected lately. */
  items: PublicItem[];
  /** Where the next page begins; null on the last. */
  next: string | null;
  /** What was withdrawn or taken away. */
  removed: { id: string; at: Date }[];
  /** When anything readers see of this newsroom in this language last changed; null when there was never anything. */
  changedAt: Date | null;
};

// What a feed tells of removals and of corrections of older texts: enough for whoever looks once a week.
const MOST_REMOVED = 50;
const LOOKED_THROUGH = 100;

/**
 * The newest releases that may be passed on, a page behind a place with `before`. The first page brings back what was
 * corrected in the last thirty days, however old it is: whoever took the mistake from a feed learns of it there.
 */
export async function readNewest(
  site: SiteView,
  language: Language,
  choice: Choice & { before?: string },
  limit: number,
): Promise<Newest> {
  const first = !readCursor(choice.before ?? '');
  const [{ ids, next }, corrected, removed, changedAt] = await Promise.all([
    newestIds(site, language, choice, limit),
    first ? correctedLately(site, language, choice) : [],
    first ? readRemoved(site.key, language, MOST_REMOVED) : [],
    lastChange(site.key, language),
  ]);
  const items = await readItems([...new Set([...ids, ...corrected])]);
  return {
    items: items.filter(({ release }) => release.live === 'published'),
    next,
    removed: removed.map(({ releaseId, at }) => ({ id: releaseId, at })),
    changedAt,
  };
}

// Among the last changes, so that the work is the same however much there is.
async function correctedLately(site: SiteView, language: Language, choice: Choice): Promise<string[]> {
  const asked = conditionsOf(site, language, choice);
  const rows = await readers().execute<{ release_id: string }>(sql`
    with lately as materialized (
      select release_id from published_changes
      where site_key = ${site.key} and language = ${language} and live = 'published'
      order by seq desc limit ${LOOKED_THROUGH}
    )
    select release_id from published_listings ${listed}
    where ${and(
      eq(listed.siteKey, site.key),
      sql`release_id in (select release_id from lately)`,
      sql`corrected`,
      asked.else,
      sql`exists (select from published_corrections c where c.release_id = ${listed.releaseId} and not c.restored
        and c.published_at > now() - interval '30 days')`,
    )}
    order by published_at desc, release_id desc`);
  return rows.map((row) => row.release_id);
}
