import { and, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { releases } from '#db/schema/releases.ts';
import type { Use } from '../consents/uses.ts';

export type { Use };

/** Every release whose draft or live edition shows a file, those that readers see first; `known` leaves others out. */
export async function usesOfFile(tx: Pick<Tx, 'select'>, assetId: string, known?: SQL): Promise<Use[]> {
  const inText = sql<boolean>`(${releases.work} <> 'none' and position(${assetId}::text in ${releases.doc}::text) > 0)`;
  const inLive = sql<boolean>`(${releases.live} in ('published', 'withdrawn') and exists (
    select 1 from edition_assets e where e.edition_id = ${releases.liveEditionId} and e.asset_id = ${assetId}))`;
  return tx
    .select({
      releaseId: releases.id,
      headline: releases.headline,
      language: releases.language,
      siteKey: releases.siteKey,
      work: releases.work,
      live: releases.live,
      inText: inText.mapWith(Boolean),
      inLive: inLive.mapWith(Boolean),
    })
    .from(releases)
    .where(and(sql`(${inText} or ${inLive})`, known))
    .orderBy(sql`${inLive} desc`, releases.headline, releases.id);
}
