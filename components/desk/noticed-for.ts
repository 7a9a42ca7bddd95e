import { cache } from 'react';
import type { Noticed } from '#lib/checks/frozen.ts';
import { standing, tallyOf } from '#lib/checks/noticed.ts';
import { readNoticed } from '#lib/checks/queries/noticed.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';

/** What the checks find in a release, read once for a page; nothing where nobody works on it. */
export const noticedFor = cache(
  async (release: DeskRelease): Promise<Noticed[]> => (release.work === 'none' ? [] : readNoticed(release)),
);

/** What blocks, and what is wrong or probably wrong. */
export function countsOf(noticed: readonly Noticed[]): { block: number; open: number } {
  const { block, error, warning } = tallyOf(standing(noticed));
  return { block, open: error + warning };
}
