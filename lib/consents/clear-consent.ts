import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import type { ConsentRow } from '#db/schema/consents.ts';
import { RuleBroken } from '../errors.ts';
import { record } from '../events/record.ts';
import { settlePulls } from '../media/settle-pulls.ts';
import type { Actor } from '../members/roles.ts';
import { holdConsent, writeConsent } from './hold-consent.ts';
import { consentInput } from './input.ts';
import { canClearConsent } from './policy.ts';

/**
 * Says that protection has seen a minor's record: from then on it holds.
 * @throws as `changeConsent` · {Forbidden} 'needs_protection' · {RuleBroken} 'assent_missing'
 */
export async function clearConsent(actor: Actor, input: z.input<typeof consentInput>): Promise<ConsentRow> {
  const asked = consentInput.parse(input);
  return inTransaction(async (tx) => {
    const before = await holdConsent(tx, actor, asked, canClearConsent);
    if (!before.minor || before.clearedAt) return before;
    if (!before.assent) throw new RuleBroken('assent_missing');
    const row = await writeConsent(tx, actor, before, { clearedBy: actor.id, clearedAt: new Date() });
    await record(tx, actor, 'consent.cleared', { consentId: row.id }, { siteKey: row.siteKey });
    await settlePulls(tx, actor, { consentId: row.id });
    return row;
  });
}
