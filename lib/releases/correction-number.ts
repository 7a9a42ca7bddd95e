import type { CorrectionView } from './view.ts';

/**
 * The number of a correction among all of a release, the oldest first; 0 when there is only one, or for a restoration.
 * @param noted newest first
 */
export function numberOf(noted: readonly CorrectionView[], place: number): number {
  const one = noted[place];
  const all = noted.filter(({ restored }) => !restored);
  if (!one || one.restored || all.length < 2) return 0;
  return all.length - all.indexOf(one);
}
