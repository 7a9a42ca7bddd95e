import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { assets, renditions } from '#db/schema/media.ts';
import { sites } from '#db/schema/sites.ts';
import { type Actor, rolesOn } from '../members/roles.ts';
import { isDrawnName, type Sent } from './serve.ts';

/**
 * A drawing for somebody of the desk: of a file of a site where they have a role, or of the whole Organization's. Null for any
 * other, as for what is not there.
 */
export async function findDeskFile(viewer: Actor, name: string): Promise<Sent | null> {
  if (!isDrawnName(name)) return null;
  const rows = await db()
    .select({
      name: renditions.name,
      type: renditions.type,
      bytes: renditions.bytes,
      format: renditions.format,
      siteKey: assets.siteKey,
      country: sites.country,
    })
    .from(renditions)
    .innerJoin(assets, eq(assets.id, renditions.assetId))
    .innerJoin(sites, eq(sites.key, assets.siteKey))
    .where(eq(renditions.name, name));
  const own = rows.find(({ siteKey, country }) => country === null || rolesOn(viewer, siteKey).length > 0);
  return own ?? null;
}
