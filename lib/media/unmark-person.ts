import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { type AssetRow, assetPeople } from '#db/schema/media.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdFile, writeFile } from './hold-file.ts';
import { holdPerson, mayUntie } from './hold-person.ts';
import { personInput } from './input.ts';

/**
 * Takes a mark away. That the picture shows somebody who can be recognised stays said until somebody says otherwise.
 * @throws as `holdFile` · {NotFound} 'person_unknown' · {Forbidden} 'needs_editor' when they are tied to a record one may not see
 */
export async function unmarkPerson(actor: Actor, input: z.input<typeof personInput>): Promise<AssetRow> {
  const { personId, ...asked } = personInput.parse(input);
  return inTransaction(async (tx) => {
    const file = await holdFile(tx, actor, asked);
    const person = await holdPerson(tx, file, personId);
    await mayUntie(tx, actor, person);
    await tx.delete(assetPeople).where(eq(assetPeople.id, person.id));
    const row = await writeFile(tx, actor, file);
    await record(tx, actor, 'file.person_unmarked', { assetId: file.id }, { siteKey: file.siteKey });
    return row;
  });
}
