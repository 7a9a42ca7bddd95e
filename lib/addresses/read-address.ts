import { env } from '../env.ts';
import { doorOf } from '../front/doors.ts';
import type { Language } from '../languages.ts';
import { normalPath } from './normal-path.ts';
import { fullPath, nameOf, onSite, type SiteAddress } from './place.ts';

export type Newsroom = readonly (SiteAddress & { languages: readonly Language[] })[];

/** Why what somebody wrote is no address to lead from or to. */
export type AddressFault =
  | 'address_unreadable'
  | 'address_elsewhere'
  | 'address_of_other_site'
  | 'address_stands'
  | 'address_of_staff';

type Read = { path: string } | { fault: AddressFault };

/**
 * The address on a site that readers are led on from, however somebody writes it: a path, with the site's name before it or
 * not, or a whole address. Pure but for the newsroom's own address.
 */
export function readFrom(written: string, siteKey: string, sites: Newsroom): Read {
  const parts = partsOf(written);
  if (!parts) return { fault: 'address_unreadable' };
  const owner = sites.find(({ hostnames }) => hostnames.includes(parts.host));
  const where = onSite(parts, sites, siteKey);
  if (where.siteKey !== siteKey || (owner && owner.key !== siteKey))
    return { fault: 'address_of_other_site' };
  if (doorOf(where.path) !== 'public') return { fault: 'address_of_staff' };
  const languages = sites.find(({ key }) => key === siteKey)?.languages ?? [];
  const stands = languages.some((it) => where.path === `/${it}` || where.path === `/${it}/news`);
  return where.path === '/' || stands ? { fault: 'address_stands' } : { path: where.path };
}

/** The address in this newsroom that readers are led to, site and all. What is on another host is refused. */
export function readTo(written: string, siteKey: string, sites: Newsroom): Read {
  const parts = partsOf(written);
  if (!parts) return { fault: 'address_unreadable' };
  const own = nameOf(new URL(env().NEWSROOM_URL).host);
  const owner = sites.find(({ hostnames }) => hostnames.includes(parts.host));
  if (parts.host && parts.host !== own && !owner) return { fault: 'address_elsewhere' };
  if (doorOf(parts.path) !== 'public') return { fault: 'address_of_staff' };
  return { path: fullPath(onSite(parts, sites, owner?.key ?? siteKey)) };
}

function partsOf(written: string): { host: string; path: string } | null {
  const text = written.trim();
  const url = /^https?:\/\//i.test(text) ? URL.parse(text) : null;
  if (!url && !text.startsWith('/')) return null;
  const path = normalPath(url?.pathname ?? text.split(/[?#]/)[0] ?? '');
  return path === null || text.startsWith('//') ? null : { host: url ? nameOf(url.host) : '', path };
}
