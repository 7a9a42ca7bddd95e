import { OLD_AFTER_YEARS } from '../sites/vocabulary.ts';
import type { ReleaseView } from './view.ts';

/**
 * The years after which a release is said to be old, when it is that old; null when it is not, when it was withdrawn,
 * which says more, or when its newsroom wants no such notice.
 */
export function oldAfter({
  age = 0,
  site,
  withdrawal,
}: Pick<ReleaseView, 'age' | 'site' | 'withdrawal'>): number | null {
  const years = site.oldAfter === undefined ? OLD_AFTER_YEARS : site.oldAfter;
  return years !== null && age >= years && !withdrawal ? years : null;
}
