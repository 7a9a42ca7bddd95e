import { preferredLanguage } from '#lib/languages.ts';
import { mainSite, type SiteAddress } from './sites.ts';

export interface Asked {
  host: string;
  path: string;
  acceptLanguage: string | null;
}

/** Where a reader's request goes: to a path, or first to another address. */
export type Where = { path: string } | { redirect: string };

/**
 * Reads an address as a reader means it. `/` and `/{site}` lead to a language; on a site's own hostname its name
 * may be left out of the path.
 */
export function findPlace({ host, path, acceptLanguage }: Asked, sites: readonly SiteAddress[]): Where {
  const own = sites.find(({ hostnames }) => hostnames.includes(nameOf(host)));
  const [first = '', ...rest] = path.split('/').slice(1);
  const named = sites.find(({ key }) => key === first);
  const home = own ?? mainSite(sites);
  if (first === '') return { redirect: own ? `/${speak(own)}` : `/${home.key}/${speak(home)}` };
  if (named && rest.every((part) => part === '')) return { redirect: `/${named.key}/${speak(named)}` };
  if (own?.languages.some((language) => language === first)) return { path: `/${own.key}${path}` };
  return { path };

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

function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '');
}
