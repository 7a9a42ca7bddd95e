import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { type RedirectRow, redirects } from '#db/schema/addresses.ts';
import { members } from '#db/schema/members.ts';
import { Conflict, NotFound } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { assertStillMember } from '../members/still-member.ts';
import { refuse } from '../releases/perform.ts';
import { deleteRedirectInput } from './input.ts';
import { fullPath } from './place.ts';
import { canManageRedirects, canSeeRedirects } from './policy.ts';

/**
 * Leads readers on no longer. Where it led stands in the record of events.
 * @throws {NotFound} 'redirect_unknown' · {Forbidden} 'needs_publisher' · {Conflict} 'redirect_changed' with who
 */
export function deleteRedirect(
  actor: Actor,
  input: z.input<typeof deleteRedirectInput>,
): Promise<RedirectRow> {
  const { redirectId, seen } = deleteRedirectInput.parse(input);
  return inTransaction(async (tx) => {
    await assertStillMember(tx, actor);
    const [row] = await tx.select().from(redirects).where(eq(redirects.id, redirectId)).for('update');
    if (!row || !canSeeRedirects(actor, row.siteKey).allowed) throw new NotFound('redirect_unknown');
    const { siteKey, fromPath, toPath } = row;
    refuse(canManageRedirects(actor, siteKey));
    if (row.version !== seen) {
      const [by] = await tx.select({ name: members.name }).from(members).where(eq(members.id, row.updatedBy));
      throw new Conflict('redirect_changed', { who: by?.name ?? '' });
    }
    await tx.delete(redirects).where(eq(redirects.id, redirectId));
    const name = fullPath({ siteKey, path: fromPath });
    await record(tx, actor, 'redirect.deleted', { name, to: toPath }, { siteKey });
    return row;
  });
}
