import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { banners } from '#db/schema/fronts.ts';
import { Conflict, NotFound } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdSite, wholeSite } from './hold-site.ts';
import { endBannerInput } from './input.ts';
import { canManageSite } from './policy.ts';
import { bannerById } from './put-banner.ts';

/** Takes a banner down before its end. @throws {NotFound} 'banner_unknown' · {Conflict} 'banner_over' when it is down already */
export function endBanner(actor: Actor, input: z.input<typeof endBannerInput>): Promise<void> {
  const { bannerId } = endBannerInput.parse(input);
  return inTransaction(async (tx) => {
    const banner = await bannerById(tx, bannerId);
    if (!banner) throw new NotFound('banner_unknown');
    const key = banner.siteKey ?? (await wholeSite(tx)).key;
    await holdSite(tx, actor, key, canManageSite(actor, key));
    const [over] = await tx.execute<{ over: boolean }>(
      sql`select ends_at <= now() as over from banners where id = ${bannerId}`,
    );
    if (banner.endedAt || over?.over) throw new Conflict('banner_over');
    await tx.update(banners).set({ endedAt: sql`now()`, endedBy: actor.id }).where(eq(banners.id, bannerId));
    await record(tx, actor, 'site.banner_ended', { bannerId, tone: banner.tone }, { siteKey: key });
  });
}
