import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { type ConsentRow, consents } from '#db/schema/consents.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { assertStillMember } from '../members/still-member.ts';
import { orHidden } from './hold-consent.ts';
import { fileConsentInput } from './input.ts';
import { canFileConsent } from './policy.ts';
import { mustBeFree, readFields } from './read-fields.ts';

/**
 * Files what somebody agreed to. Events say that there is a record, never whose.
 * @throws {NotFound} 'site_unknown' · {Forbidden} 'needs_writer' · {Invalid} 'code_name_taken', 'guardian_missing',
 * 'story_unknown', 'ends_before'
 */
export async function fileConsent(
  actor: Actor,
  input: z.input<typeof fileConsentInput>,
): Promise<ConsentRow> {
  const { siteKey, ...fields } = fileConsentInput.parse(input);
  return inTransaction(async (tx) => {
    await assertStillMember(tx, actor);
    orHidden(canFileConsent(actor, siteKey), 'site_unknown');
    const values = await readFields(tx, siteKey, fields);
    await mustBeFree(tx, siteKey, values.codeName, null);
    const [row] = await tx
      .insert(consents)
      .values({ ...values, siteKey, createdBy: actor.id, updatedBy: actor.id })
      .returning();
    if (!row) throw new Error('the record was not stored');
    await record(tx, actor, 'consent.filed', { consentId: row.id }, { siteKey });
    return row;
  });
}
