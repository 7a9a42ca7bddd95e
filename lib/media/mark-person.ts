import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { type AssetPerson, assetPeople } from '#db/schema/media.ts';
import { Invalid, RuleBroken } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdFile, writeFile } from './hold-file.ts';
import { chosenRecord } from './hold-person.ts';
import { markPersonInput } from './input.ts';

const MOST = 60;

/**
 * Says that somebody can be recognised on a picture or in a film, and ties them to the record of what they agreed to: until
 * there is one that holds, nobody outside sees it. The event says that somebody was marked, never whom.
 * @throws as `holdFile` · {RuleBroken} 'people_too_many' · {Invalid} 'record_unknown', 'place_half'
 */
export async function markPerson(actor: Actor, input: z.input<typeof markPersonInput>): Promise<AssetPerson> {
  const { seenAs, x, y, consentId, ...asked } = markPersonInput.parse(input);
  if ((x === '') !== (y === '')) throw new Invalid('input_invalid', { x: ['place_half'] });
  return inTransaction(async (tx) => {
    const file = await holdFile(tx, actor, asked);
    if ((await tx.$count(assetPeople, eq(assetPeople.assetId, file.id))) >= MOST)
      throw new RuleBroken('people_too_many', { count: MOST });
    const tied = await chosenRecord(tx, actor, file, consentId);
    const [person] = await tx
      .insert(assetPeople)
      .values({
        ...{ assetId: file.id, seenAs, consentId: tied, createdBy: actor.id },
        ...(x === '' || y === '' ? {} : { x, y }),
      })
      .returning();
    if (!person) throw new Error('nobody was marked');
    await writeFile(tx, actor, file, { shows: 'recognisable' });
    await record(tx, actor, 'file.person_marked', { assetId: file.id }, { siteKey: file.siteKey });
    return person;
  });
}
