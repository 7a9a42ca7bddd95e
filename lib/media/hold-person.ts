import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { consents } from '#db/schema/consents.ts';
import { type AssetPerson, type AssetRow, assetPeople } from '#db/schema/media.ts';
import { stories } from '#db/schema/releases.ts';
import { canSeeConsent } from '../consents/policy.ts';
import { Invalid, NotFound } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { refuse } from '../releases/perform.ts';

/** Somebody marked on a held file. @throws {NotFound} 'person_unknown' */
export async function holdPerson(tx: Tx, file: AssetRow, personId: string): Promise<AssetPerson> {
  const [person] = await tx
    .select()
    .from(assetPeople)
    .where(and(eq(assetPeople.id, personId), eq(assetPeople.assetId, file.id)))
    .for('update');
  if (!person) throw new NotFound('person_unknown');
  return person;
}

/**
 * The record somebody chose for a person: one of the file's site that they may see.
 * @throws {Invalid} 'record_unknown'
 */
export async function chosenRecord(
  tx: Tx,
  actor: Actor,
  file: AssetRow,
  consentId: string,
): Promise<string | null> {
  if (!consentId) return null;
  const found = await recordOf(tx, consentId);
  if (!found || found.siteKey !== file.siteKey || !canSeeConsent(actor, found).allowed)
    throw new Invalid('input_invalid', { consentId: ['record_unknown'] });
  return consentId;
}

/**
 * Nobody takes away a record they may not know of: whoever filed it may have had a reason.
 * @throws {Forbidden} 'needs_editor'
 */
export async function mayUntie(tx: Tx, actor: Actor, { consentId }: AssetPerson): Promise<void> {
  const found = consentId ? await recordOf(tx, consentId) : null;
  if (!found || canSeeConsent(actor, found).allowed) return;
  refuse({ allowed: false, kind: 'never', reason: 'needs_editor' });
}

async function recordOf(tx: Tx, consentId: string) {
  const [found] = await tx
    .select({
      siteKey: consents.siteKey,
      createdBy: consents.createdBy,
      storyBy: stories.createdBy,
    })
    .from(consents)
    .leftJoin(stories, eq(stories.id, consents.storyId))
    .where(eq(consents.id, consentId));
  return found ?? null;
}
