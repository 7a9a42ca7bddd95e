import type { Tx } from '#db/client.ts';
import { documentSchema } from '../documents/schema.ts';
import { Conflict } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { type Held, holdRelease } from '../releases/find.ts';
import { mustBeAllowed } from '../releases/perform.ts';
import type { Deed } from '../releases/policy.ts';
import { type FigurePlace, placesOf } from './register.ts';

/** A number of a release that is held, as it stands now. */
export type HeldNumber = {
  release: Held;
  place: FigurePlace;
  doc: ReturnType<typeof documentSchema.nodeFromJSON>;
};

/**
 * Holds a release for somebody who does something with one of its numbers.
 * @throws {NotFound} 'release_unknown' · {Forbidden} with the policy's reason
 * @throws {Conflict} 'number_gone' when it does not stand in its sentence any more
 */
export async function holdNumber(
  tx: Tx,
  actor: Actor,
  deed: Deed,
  { releaseId, print }: { releaseId: string; print: string },
): Promise<HeldNumber> {
  const release = await holdRelease(tx, actor, releaseId);
  mustBeAllowed(actor, deed, release);
  const doc = documentSchema.nodeFromJSON(release.doc);
  const place = placesOf(doc, release.language).find(({ line }) => line.print === print);
  if (!place) throw new Conflict('number_gone');
  return { release, place, doc };
}
