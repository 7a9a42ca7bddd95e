import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { syndications } from '#db/schema/fronts.ts';
import { editions } from '#db/schema/releases.ts';
import { Conflict, NotFound, RuleBroken } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { tell } from '../notices/tell.ts';
import { holdForNewsroom } from '../releases/find.ts';
import { holdSite } from './hold-site.ts';
import { answerListingInput } from './input.ts';
import { canArrange } from './policy.ts';

/**
 * Says whether a live release of another site stands in the lists of the whole Organization's too. Its only page stays at
 * home, whose people are told. What was agreed can be ended, and what was declined agreed.
 * @throws {NotFound} 'release_unknown' · {Conflict} 'listing_answered' when somebody was first · {RuleBroken} 'not_global',
 * 'nothing_live'
 */
export function answerListing(actor: Actor, input: z.input<typeof answerListingInput>): Promise<void> {
  const { siteKey, releaseId, seen, answer, text } = answerListingInput.parse(input);
  return inTransaction(async (tx) => {
    const release = await holdForNewsroom(tx, releaseId);
    const site = await holdSite(tx, actor, siteKey, canArrange(actor, siteKey, release.language));
    const [edition] = release.liveEditionId
      ? await tx.select().from(editions).where(eq(editions.id, release.liveEditionId))
      : [];
    const isElsewhere = site.country === null && release.siteKey !== siteKey;
    // Nobody of another site learns more of a release than that it is not there.
    if (!isElsewhere || !edition || !['published', 'withdrawn'].includes(release.live))
      throw new NotFound('release_unknown');
    if (edition.details.reach !== 'global' || !site.languages.includes(release.language))
      throw new RuleBroken('not_global');
    const its = and(eq(syndications.siteKey, siteKey), eq(syndications.releaseId, releaseId));
    const [before] = await tx.select().from(syndications).where(its).for('update');
    if ((before?.state ?? '') !== seen) throw new Conflict('listing_answered');
    if (answer === 'ended' ? before?.state !== 'agreed' : before?.state === answer)
      throw new Conflict('listing_answered');
    if (answer === 'agreed' && release.live !== 'published') throw new RuleBroken('nothing_live');
    const row = { siteKey, releaseId, state: answer, by: actor.id, at: new Date() };
    await tx
      .insert(syndications)
      .values(row)
      .onConflictDoUpdate({ target: [syndications.siteKey, syndications.releaseId], set: row });
    const kind = answer === 'agreed' ? 'release.listed_elsewhere' : 'release.kept_home';
    const seq = await record(tx, actor, kind, { site: siteKey, answer, text }, { release });
    await tell(tx, { kind, key: `event ${seq}`, actor, release, text });
  });
}
