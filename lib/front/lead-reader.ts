import type { IncomingMessage } from 'node:http';
import { leadOn } from '#lib/addresses/lead-on.ts';
import { countMissed } from '#lib/addresses/missed.ts';
import { asAddress, normalPath } from '#lib/addresses/normal-path.ts';
import { fullPath, onSite } from '#lib/addresses/place.ts';
import { log } from '#lib/log.ts';
import { mainSite, type SiteAddress } from './sites.ts';

/**
 * Where a reader is led who asked for what is not there: by a redirect, to where a release is now that was imported, or to
 * the same address as it is properly written. Null, and counted, when nowhere; nowhere too while the database is away.
 */
export async function leadReader(
  { headers }: IncomingMessage,
  { path, query, sites }: { path: string; query: string; sites: readonly SiteAddress[] },
): Promise<string | null> {
  const normal = normalPath(path);
  if (normal === null) return null;
  const host = headers.host ?? '';
  const place = onSite({ host, path: normal }, sites, mainSite(sites).key);
  try {
    const to = await leadOn(place, host);
    if (to && to !== fullPath(place)) return asAddress(to);
  } catch (error) {
    log().warn({ err: error }, 'redirects could not be read');
    return null;
  }
  if (normal !== decodeURIComponent(path).normalize('NFC')) return `${asAddress(normal)}${query}`;
  countMissed(place, headers.referer);
  return null;
}
