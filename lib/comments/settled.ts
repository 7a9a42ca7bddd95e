import type { Tx } from '#db/client.ts';
import { RuleBroken } from '../errors.ts';
import { countUnsettled } from './unsettled.ts';

/** @throws {RuleBroken} 'comments_blocking' with how many comments must be settled first */
export async function mustBeSettled(tx: Tx, release: { id: string }): Promise<void> {
  const { blocking } = await countUnsettled(tx, release.id);
  if (blocking > 0) throw new RuleBroken('comments_blocking', { count: blocking });
}
