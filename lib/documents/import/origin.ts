import { normalPath } from '#lib/addresses/normal-path.ts';
import { nameOf } from '#lib/addresses/place.ts';
import { Invalid } from '#lib/errors.ts';
import type { Extracted } from './extract.ts';

/** Host and path (normal form) of a page elsewhere, and the day (YYYY-MM-DD) since which it was public. */
export type Origin = { oldHost: string; oldPath: string; publicOn: string | null };

/**
 * Where readers found a page before it came here, in normal form, and since which day (YYYY-MM-DD). Only a page that names
 * its address was public: the date of any other file is a date in it, no more. Pure but for the clock.
 */
export function originOf(
  { address, publishedOn }: Pick<Extracted, 'address' | 'publishedOn'>,
  now = new Date(),
): Origin | null {
  const url = address ? URL.parse(address) : null;
  const oldPath = url && normalPath(url.pathname);
  if (!url || !oldPath || oldPath.split('/').length < 3) return null;
  const isPast = publishedOn !== null && publishedOn <= now.toISOString().slice(0, 10);
  return { oldHost: nameOf(url.host), oldPath, publicOn: isPast ? publishedOn : null };
}

const FIRST_DAY = '1951-01-01';

/**
 * The same as somebody says it who imports a file that does not; empty: nowhere. Pure but for the clock.
 * @throws {Invalid} 'old_address_form' · 'old_day_form', 'old_day_future' · 'old_day_alone' for a day without an address
 */
export function originSaid(
  { address, publishedOn }: { address: string; publishedOn: string },
  now = new Date(),
): Origin | null {
  if (!address) {
    if (publishedOn) throw new Invalid('old_day_alone', { address: ['required'] });
    return null;
  }
  const url = URL.parse(/^https?:\/\//i.test(address) ? address : `https://${address}`);
  const oldPath = url && normalPath(url.pathname);
  if (!url || !url.host.includes('.') || !oldPath || oldPath.split('/').length < 3)
    throw new Invalid('old_address_form', { address: ['old_address_form'] });
  if (publishedOn && (Number.isNaN(Date.parse(publishedOn)) || publishedOn < FIRST_DAY))
    throw new Invalid('old_day_form', { publishedOn: ['old_day_form'] });
  if (publishedOn > now.toISOString().slice(0, 10))
    throw new Invalid('old_day_future', { publishedOn: ['old_day_future'] });
  return { oldHost: nameOf(url.host), oldPath, publicOn: publishedOn || null };
}
