import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Tx } from '#db/client.ts';
import { releases } from '#db/schema/releases.ts';
import { closeAskedOutside } from '../embargo/close-links.ts';
import { Invalid } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { pathOf } from './address.ts';
import { dissolve } from './dissolve.ts';
import { type Held, holdRelease } from './find.ts';
import { holdTogether } from './hold-others.ts';
import { unpublishInput } from './input.ts';
import { move, perform } from './perform.ts';

/**
 * Takes a release off the public pages: in error (its address answers 410) or merged (it leads to another release).
 * What was merged into this one before leads on to the new target, so a redirect never takes two hops or a circle.
 * @throws {Invalid} 'merge_target' when the target is missing, this release itself, or not public
 */
export function unpublish(actor: Actor, input: z.input<typeof unpublishInput>) {
  const { reason, text, mergedInto, ...seen } = unpublishInput.parse(input);
  return perform(
    actor,
    'unpublish',
    seen,
    async ({ tx, release, to }) => {
      await dissolve(tx, actor, release);
      const target = reason === 'merged' ? await targetOf(tx, actor, release, mergedInto) : null;
      await tx
        .update(releases)
        .set(target ? { mergedInto: target.id } : { mergedInto: null, unpublishedReason: 'error' })
        .where(eq(releases.mergedInto, release.id));
      await closeAskedOutside(tx, release.id, actor.id);
      await move(tx, release, to, {
        unpublishedReason: reason,
        mergedInto: target?.id ?? null,
        withdrawnAt: null,
        withdrawalText: null,
        ...(to.work === release.work ? {} : { reviewRevisionId: null, submittedBy: null, submittedAt: null }),
      });
      return {
        kind: 'release.unpublished',
        payload: {
          reason,
          text,
          target: target?.slug ? pathOf(target.siteKey, target.language, target.slug) : '',
        },
      };
    },
    holdTogether,
  );
}

async function targetOf(tx: Tx, actor: Actor, release: Held, id: string): Promise<Held> {
  const wrong = new Invalid('merge_target', { mergedInto: ['merge_target'] });
  if (!id || id === release.id) throw wrong;
  const target = await holdRelease(tx, actor, id);
  if (target.live !== 'published' && target.live !== 'withdrawn') throw wrong;
  return target;
}
