/** Where a site answers. */
export type SiteAddress = { key: string; hostnames: readonly string[] };

/** An address of a site, as on its own hostname: "/fr/news/a-headline". */
export type OnSite = { siteKey: string; path: string };

/** The name of a host without its port, in small letters. Pure. */
export const nameOf = (host: string): string => host.toLowerCase().replace(/\.?(?::\d+)?$/, '');

/**
 * Which site an address belongs to: the one it begins with, else the one whose hostname it was asked at, else `main`.
 * `path` is in normal form. Pure.
 */
export function onSite(
  { host, path }: { host: string; path: string },
  sites: readonly SiteAddress[],
  main: string,
): OnSite {
  const first = path.split('/')[1];
  const named = sites.find(({ key }) => key === first);
  if (named) return { siteKey: named.key, path: path.slice(named.key.length + 1) || '/' };
  const own = sites.find(({ hostnames }) => hostnames.includes(nameOf(host)));
  return { siteKey: own?.key ?? main, path };
}

/** The path of this newsroom that an address of a site has everywhere. Pure. */
export const fullPath = ({ siteKey, path }: OnSite): string => `/${siteKey}${path === '/' ? '' : path}`;
