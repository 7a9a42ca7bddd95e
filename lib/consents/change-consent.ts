import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import type { ConsentRow } from '#db/schema/consents.ts';
import { record } from '../events/record.ts';
import { settlePulls } from '../media/settle-pulls.ts';
import type { Actor } from '../members/roles.ts';
import { refuse } from '../releases/perform.ts';
import { holdConsent, writeConsent } from './hold-consent.ts';
import { changeConsentInput } from './input.ts';
import { canLookAfter } from './policy.ts';
import { mustBeFree, readFields } from './read-fields.ts';

/**
 * Changes a record. A minor's has to be seen by protection again, and only protection says that it is none.
 * @throws {Conflict} 'consent_changed' when somebody else changed it since the page was shown
 * @throws {Forbidden} 'needs_protection' · {RuleBroken} 'consent_withdrawn' · {NotFound} 'consent_unknown' · {Invalid} as `fileConsent`
 */
export async function changeConsent(
  actor: Actor,
  input: z.input<typeof changeConsentInput>,
): Promise<ConsentRow> {
  const { consentId, seen, ...fields } = changeConsentInput.parse(input);
  return inTransaction(async (tx) => {
    const before = await holdConsent(tx, actor, { consentId, seen });
    const values = await readFields(tx, before.siteKey, fields);
    // Nobody gets around protection by saying that a child is none.
    if (before.minor && !values.minor) refuse(canLookAfter(actor, before.siteKey));
    await mustBeFree(tx, before.siteKey, values.codeName, before.id);
    const row = await writeConsent(tx, actor, before, { ...values, clearedBy: null, clearedAt: null });
    await record(tx, actor, 'consent.changed', { consentId }, { siteKey: row.siteKey });
    await settlePulls(tx, actor, { consentId: row.id });
    return row;
  });
}
