import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { type AssetRow, assetPeople } from '#db/schema/media.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdFile, writeFile } from './hold-file.ts';
import { chosenRecord, holdPerson, mayUntie } from './hold-person.ts';
import { tiePersonInput } from './input.ts';

/**
 * Ties somebody on a picture to the record of what they agreed to, to another one, or to none.
 * @throws as `unmarkPerson` · {Invalid} 'record_unknown'
 */
export async function tiePerson(actor: Actor, input: z.input<typeof tiePersonInput>): Promise<AssetRow> {
  const { personId, consentId, ...asked } = tiePersonInput.parse(input);
  return inTransaction(async (tx) => {
    const file = await holdFile(tx, actor, asked);
    const person = await holdPerson(tx, file, personId);
    if (person.consentId === (consentId || null)) return file;
    await mayUntie(tx, actor, person);
    const tied = await chosenRecord(tx, actor, file, consentId);
    await tx.update(assetPeople).set({ consentId: tied }).where(eq(assetPeople.id, person.id));
    const row = await writeFile(tx, actor, file);
    await record(
      tx,
      actor,
      'file.person_tied',
      { assetId: file.id, consentId: tied ?? '' },
      { siteKey: file.siteKey },
    );
    return row;
  });
}
