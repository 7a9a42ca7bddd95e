import type { Tx } from '#db/client.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdForNewsroom } from '../releases/find.ts';
import { tellOthersLater } from '../releases/perform.ts';
import { usesOf } from './uses.ts';

/** Notes in every release that leans on a record that it was withdrawn, and tells its people. Nobody is named. */
export async function tellUses(tx: Tx, actor: Actor, consentId: string): Promise<void> {
  for (const { releaseId } of await usesOf(tx, consentId)) {
    const release = await holdForNewsroom(tx, releaseId);
    const outcome = { kind: 'release.consent_withdrawn', payload: { consentId } } as const;
    const seq = await record(tx, actor, outcome.kind, outcome.payload, { release });
    await tellOthersLater(tx, actor, release, seq, outcome);
  }
}
