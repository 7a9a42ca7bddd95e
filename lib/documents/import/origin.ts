import { normalPath } from '#lib/addresses/normal-path.ts';
import { nameOf } from '#lib/addresses/place.ts';
import type { Extracted } from './extract.ts';

/**
 * Where readers found a page before it came here, in normal form, and since which day (YYYY-MM-DD). Only a page that names
 * its address was public: the date of any other file is a date in it, no more. Pure but for the clock.
 */
export function originOf(
  { address, publishedOn }: Pick<Extracted, 'address' | 'publishedOn'>,
  now = new Date(),
): { oldHost: string; oldPath: string; publicOn: string | null } | null {
  const url = address ? URL.parse(address) : null;
  const oldPath = url && normalPath(url.pathname);
  if (!url || !oldPath || oldPath.split('/').length < 3) return null;
  const isPast = publishedOn !== null && publishedOn <= now.toISOString().slice(0, 10);
  return { oldHost: nameOf(url.host), oldPath, publicOn: isPast ? publishedOn : null };
}
