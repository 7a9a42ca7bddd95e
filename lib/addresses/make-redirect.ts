import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { missedAddresses, type RedirectRow, redirects } from '#db/schema/addresses.ts';
import { Invalid, NotFound, RuleBroken } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { assertStillMember } from '../members/still-member.ts';
import { refuse } from '../releases/perform.ts';
import { flatten } from './flatten.ts';
import { holdRedirects, MOST_REDIRECTS, newsroomIn, straighten, takenByReleases } from './hold-redirects.ts';
import { makeRedirectInput } from './input.ts';
import { fullPath } from './place.ts';
import { canManageRedirects } from './policy.ts';
import { readFrom, readTo } from './read-address.ts';

/**
 * Leads readers of an address at which nothing stands to another one of this newsroom. Redirects that led there are led on.
 * @throws {NotFound} 'site_unknown' · {Forbidden} 'needs_editor', 'needs_publisher' · {RuleBroken} 'redirects_full'
 * @throws {Invalid} with an `AddressFault`, 'redirect_exists', 'redirect_loop' or 'address_stands' at its field
 */
export function makeRedirect(actor: Actor, input: z.input<typeof makeRedirectInput>): Promise<RedirectRow> {
  const { siteKey, ...written } = makeRedirectInput.parse(input);
  return inTransaction(async (tx) => {
    await assertStillMember(tx, actor);
    const sites = await newsroomIn(tx);
    const may = canManageRedirects(actor, siteKey);
    if (!sites.some(({ key }) => key === siteKey) || (!may.allowed && may.kind === 'hidden'))
      throw new NotFound('site_unknown');
    refuse(may);
    const from = path(readFrom(written.from, siteKey, sites), 'from');
    const to = path(readTo(written.to, siteKey, sites), 'to');
    const all = await holdRedirects(tx);
    const whole = fullPath({ siteKey, path: from });
    if (all.has(whole)) fault('from', 'redirect_exists');
    if ([...all.values()].filter((row) => row.siteKey === siteKey).length >= MOST_REDIRECTS)
      throw new RuleBroken('redirects_full', { most: MOST_REDIRECTS });
    if ((await takenByReleases(tx, siteKey, [from])).size > 0) fault('from', 'address_stands');
    const planned = new Map([...all].map(([key, row]) => [key, row.toPath]));
    const end = flatten(planned.set(whole, to)).ends.get(whole);
    if (!end) return fault('to', 'redirect_loop');
    const [row] = await tx
      .insert(redirects)
      .values({ siteKey, fromPath: from, toPath: end, updatedBy: actor.id })
      .returning();
    if (!row) throw new Error('the redirect was not stored');
    await straighten(tx, actor);
    await tx
      .delete(missedAddresses)
      .where(and(eq(missedAddresses.siteKey, siteKey), eq(missedAddresses.path, from)));
    await record(tx, actor, 'redirect.made', { name: whole, to: end }, { siteKey });
    return row;
  });
}

function path(read: ReturnType<typeof readTo>, field: string): string {
  return 'path' in read ? read.path : fault(field, read.fault);
}

function fault(field: string, code: string): never {
  throw new Invalid(code, { [field]: [code] });
}
