import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { Forbidden, Invalid } from '../errors.ts';
import { record } from '../events/record.ts';
import { type Actor, atLeast, rolesOn } from '../members/roles.ts';
import { pathOf, takeAddress } from './address.ts';
import { holdRelease } from './find.ts';
import { changeAddressInput } from './input.ts';
import { mustBeAllowed } from './perform.ts';

/**
 * Gives a release another address. Before publication writers may; afterwards publishers, and the old address leads to
 * the new one.
 * @throws {Invalid} 'slug_taken' · {Forbidden} 'needs_publisher'
 */
export function changeAddress(actor: Actor, input: z.input<typeof changeAddressInput>): Promise<string> {
  const { releaseId, slug } = changeAddressInput.parse(input);
  return inTransaction(async (tx) => {
    const release = await holdRelease(tx, actor, releaseId);
    mustBeAllowed(actor, 'change_details', release);
    if (release.live !== 'none' && !atLeast(rolesOn(actor, release.siteKey), 'publisher')) {
      throw new Forbidden('needs_publisher');
    }
    const from = release.slug ?? '';
    if (from === slug) return slug;
    if (!(await takeAddress(tx, release, slug))) throw new Invalid('slug_taken', { slug: ['slug_taken'] });
    await record(tx, actor, 'release.address_changed', { from, to: slug }, { release });
    return pathOf(release.siteKey, release.language, slug);
  });
}
