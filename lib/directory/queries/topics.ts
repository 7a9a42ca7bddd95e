import { asc, eq, inArray } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { sites } from '#db/schema/sites.ts';
import type { Actor } from '../../members/roles.ts';
import { siteKeysOf } from '../../sites/queries.ts';
import { offeredTopics } from '../choose-topics.ts';
import { canChooseTopics } from '../policy.ts';
import type { Topic } from '../topics.ts';

/** The topics a site offers its stories. */
export type SiteTopics = {
  key: string;
  name: (typeof sites.$inferSelect)['name'];
  offered: readonly Topic[];
  manages: boolean;
};

/** The sites a member may see, each with the topics it offers. */
export async function listTopics(viewer: Actor): Promise<SiteTopics[]> {
  const keys = siteKeysOf(viewer);
  const rows = await db()
    .select({ key: sites.key, name: sites.name, topicsOff: sites.topicsOff })
    .from(sites)
    .where(keys ? inArray(sites.key, keys) : undefined)
    .orderBy(asc(sites.key));
  return rows.map(({ topicsOff, ...site }) => ({
    ...site,
    offered: offeredTopics(topicsOff),
    manages: canChooseTopics(viewer, site.key).allowed,
  }));
}

/** The topics one site offers, for the newsroom itself; none for a site that is not there. */
export async function topicsOf(siteKey: string): Promise<readonly Topic[]> {
  const [site] = await db().select({ off: sites.topicsOff }).from(sites).where(eq(sites.key, siteKey));
  return site ? offeredTopics(site.off) : [];
}
