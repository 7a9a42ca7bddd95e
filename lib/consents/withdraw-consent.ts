import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import type { ConsentRow } from '#db/schema/consents.ts';
import { record } from '../events/record.ts';
import { settlePulls } from '../media/settle-pulls.ts';
import type { Actor } from '../members/roles.ts';
import { forgetPapers } from '../papers/kept.ts';
import { holdConsent, writeConsent } from './hold-consent.ts';
import { withdrawConsentInput } from './input.ts';
import { tellUses } from './tell-uses.ts';

/**
 * Withdraws consent, for good: from now on checks and publication refuse what leans on it, and readers are shown no picture
 * whose people it was given by. Every release that does is told
 * so in its history, and its people are told.
 * @throws as `changeConsent`
 */
export async function withdrawConsent(
  actor: Actor,
  input: z.input<typeof withdrawConsentInput>,
): Promise<ConsentRow> {
  const { sure: _, ...asked } = withdrawConsentInput.parse(input);
  const row = await inTransaction(async (tx) => {
    const before = await holdConsent(tx, actor, asked);
    const row = await writeConsent(tx, actor, before, { withdrawnBy: actor.id, withdrawnAt: new Date() });
    await record(tx, actor, 'consent.withdrawn', { consentId: row.id }, { siteKey: row.siteKey });
    await tellUses(tx, actor, row.id);
    await settlePulls(tx, actor, { consentId: row.id });
    return row;
  });
  await forgetPapers();
  return row;
}
