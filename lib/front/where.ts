import { nameOf } from '#lib/addresses/place.ts';
import { isLanguage, preferredLanguage } from '#lib/languages.ts';
import { mainSite, type SiteAddress } from './sites.ts';

export interface Asked {
  host: string;
  path: string;
  acceptLanguage: string | null;
}

/**
 * Where a reader's request goes: to a path, as the site whose own hostname was asked, or first to another address, which is
 * the page's one address (`moved`) or a choice of language.
 */
export type Where = { path: string; own?: SiteAddress } | { redirect: string; moved?: true };

/** What a site has beside its languages. */
const FILES = ['sitemap.xml', 'news-sitemap.xml'];

/**
 * Reads an address as a reader means it. `/` and `/{site}` lead to a language; on a site's own hostname its name is left out
 * of the path, and who writes it there is led to the address without.
 */
export function findPlace({ host, path, acceptLanguage }: Asked, sites: readonly SiteAddress[]): Where {
  const own = ownSite(host, sites);
  const [first = '', ...rest] = path.split('/').slice(1);
  const named = sites.find(({ key }) => key === first);
  const home = own ?? mainSite(sites);
  if (first === '') return { redirect: own ? `/${speak(own)}` : `/${home.key}/${speak(home)}` };
  if (named && rest.every((part) => part === '')) return { redirect: `/${named.key}/${speak(named)}` };
  if (own && isOwn(first)) return { path: `/${own.key}${path}`, own };
  if (own && named === own && isOwn(rest[0]))
    return { redirect: path.slice(own.key.length + 1), moved: true };
  return own ? { path, own } : { path };

  function speak(site: SiteAddress): string {
    return preferredLanguage(acceptLanguage, site.languages, site.languages[0] ?? 'en');
  }
}

/** Whether an address means one thing only: it can be decoded, names no host, and hides no slash and no way back up. */
export function isReadable(path: string): boolean {
  if (!path.startsWith('/') || path.startsWith('//') || /\\|%2f|%5c/i.test(path)) return false;
  try {
    const segments = decodeURIComponent(path).split('/');
    return !segments.some((segment) => segment === '.' || segment === '..' || segment.includes('\0'));
  } catch {
    return false;
  }
}

/** The site whose own hostname it is. */
export function ownSite(host: string, sites: readonly SiteAddress[]): SiteAddress | undefined {
  return sites.find(({ hostnames }) => hostnames.includes(nameOf(host)));
}

// Also a language it does not speak: its own page says so.
const isOwn = (first = '') => FILES.includes(first) || isLanguage(first);
