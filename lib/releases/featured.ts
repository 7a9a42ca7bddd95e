import { and, asc, eq } from 'drizzle-orm';
import { readers } from '#db/client.ts';
import { publishedListings as listed, publishedFeatures } from '#db/schema/published.ts';
import type { Language } from '../languages.ts';
import { cardColumns, cardOf } from './card.ts';
import type { ReleaseCard, SiteView } from './view.ts';

/** What a site's front page begins with in a language, in the order somebody chose; empty when nobody did. */
export async function featuredNews(site: SiteView, language: Language): Promise<ReleaseCard[]> {
  const rows = await readers()
    .select(cardColumns)
    .from(publishedFeatures)
    .innerJoin(
      listed,
      and(eq(listed.siteKey, publishedFeatures.siteKey), eq(listed.releaseId, publishedFeatures.releaseId)),
    )
    .where(and(eq(publishedFeatures.siteKey, site.key), eq(publishedFeatures.language, language)))
    .orderBy(asc(publishedFeatures.place));
  return rows.map(cardOf);
}
