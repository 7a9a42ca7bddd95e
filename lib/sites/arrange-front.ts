import { and, asc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { features } from '#db/schema/fronts.ts';
import { listings } from '#db/schema/listings.ts';
import { Conflict, Invalid, RuleBroken } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { dayIn } from '../time.ts';
import { holdSite } from './hold-site.ts';
import { arrangeInput } from './input.ts';
import { canArrange } from './policy.ts';

/** How many releases a front page can begin with. */
export const MOST_FEATURED = 6;

/**
 * Puts a release among those a front page begins with, moves it, gives it a last day, or takes it off. The first is the lead.
 * @throws {Conflict} 'front_changed' when they are not as the page showed them · {Invalid} 'required', 'day_unknown',
 * 'day_past' · {RuleBroken} 'not_listed_here', 'front_full'
 */
export function arrangeFront(actor: Actor, input: z.input<typeof arrangeInput>): Promise<void> {
  const { siteKey, language, seen, releaseId, move, lastDay } = arrangeInput.parse(input);
  return inTransaction(async (tx) => {
    const site = await holdSite(tx, actor, siteKey, canArrange(actor, siteKey, language));
    const here = and(eq(features.siteKey, siteKey), eq(features.language, language));
    const chosen = await tx.select().from(features).where(here).orderBy(asc(features.place));
    if (chosen.map((it) => it.releaseId).join(' ') !== seen) throw new Conflict('front_changed');
    if (!releaseId) throw new Invalid('input_invalid', { releaseId: ['required'] });
    if (lastDay && lastDay < dayIn(new Date(), site.timeZone))
      throw new Invalid('input_invalid', { lastDay: ['day_past'] });
    const [listing] = await tx
      .select({ live: listings.live, headline: listings.headline })
      .from(listings)
      .where(
        and(
          eq(listings.siteKey, siteKey),
          eq(listings.language, language),
          eq(listings.releaseId, releaseId),
        ),
      );
    const at = chosen.findIndex((it) => it.releaseId === releaseId);
    const rows = chosen.map(({ releaseId: id, lastDay: day }) => ({ releaseId: id, lastDay: day }));
    if (move === 'add' && at < 0) {
      if (listing?.live !== 'published') throw new RuleBroken('not_listed_here');
      if (rows.length >= MOST_FEATURED) throw new RuleBroken('front_full', { most: MOST_FEATURED });
      rows.push({ releaseId, lastDay: lastDay || null });
    } else {
      const [row] = at < 0 ? [] : rows.splice(at, 1);
      if (!row) throw new Conflict('front_changed');
      if (move === 'until') row.lastDay = lastDay || null;
      const to = move === 'up' ? at - 1 : move === 'down' ? at + 1 : at;
      if (move !== 'off') rows.splice(Math.max(0, to), 0, row);
    }
    await tx.delete(features).where(here);
    if (rows.length > 0)
      await tx.insert(features).values(rows.map((row, place) => ({ siteKey, language, place, ...row })));
    const payload = { language, move, releaseId, headline: listing?.headline ?? '', count: rows.length };
    await record(tx, actor, 'site.front_arranged', payload, { siteKey });
  });
}
