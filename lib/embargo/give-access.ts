import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { accessLinks } from '#db/schema/access.ts';
import { sites } from '#db/schema/sites.ts';
import { newSealedLink } from '../auth/sealed-link.ts';
import { accessGiven } from '../delivery/mail/messages/access-given.ts';
import { queueMail } from '../delivery/mail/queue-mail.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdRelease } from '../releases/find.ts';
import { mustBeAllowed } from '../releases/perform.ts';
import { giveAccessInput } from './input.ts';

/**
 * Lets one person or outlet read a text under embargo, by a link that is stored nowhere and mailed when they have an
 * address.
 * @returns the link, which is shown this once
 * @throws {Forbidden} 'not_embargoed', 'needs_publisher'
 */
export function giveAccess(actor: Actor, input: z.input<typeof giveAccessInput>): Promise<{ url: string }> {
  const { releaseId, reader, readerEmail, language, zone, hours } = giveAccessInput.parse(input);
  return inTransaction(async (tx) => {
    const release = await holdRelease(tx, actor, releaseId);
    mustBeAllowed(actor, 'give_access', release);
    const { tokenHash, url, sealedUrl } = newSealedLink('embargo');
    const [link] = await tx
      .insert(accessLinks)
      .values({
        releaseId,
        tokenHash,
        name: reader,
        email: readerEmail || null,
        language,
        zone,
        createdBy: actor.id,
        expiresAt: hours ? sql`now() + make_interval(hours => ${Number(hours)}::int)` : null,
      })
      .returning();
    if (!link) throw new Error('the link was not stored');
    const seq = await record(
      tx,
      actor,
      'access.given',
      { linkId: link.id, name: reader, email: readerEmail, until: link.expiresAt?.toISOString() ?? '' },
      { release },
    );
    if (link.email) {
      const [site] = await tx.select().from(sites).where(eq(sites.key, release.siteKey));
      if (!site) throw new Error('a release has a site');
      await queueMail(tx, {
        ...accessGiven({ release, link, site, by: actor.name, url: sealedUrl }),
        key: `event ${seq}`,
        to: link.email,
        language,
        siteKey: release.siteKey,
      });
    }
    return { url };
  });
}
