import { db } from '#db/client.ts';
import { sites } from '#db/schema/sites.ts';
import { LANGUAGES, type Language } from '#lib/languages.ts';
import { log } from '#lib/log.ts';
import { rememberHosts } from '#lib/sites/hosts.ts';

export interface SiteAddress {
  key: string;
  languages: readonly Language[];
  hostnames: readonly string[];
}

const freshFor = 10_000;
let known: readonly SiteAddress[] = [];
let readAt = 0;

/** The sites and where they answer. May be ten seconds old; stays as it was while the database is away. */
export async function listSiteAddresses(now = Date.now()): Promise<readonly SiteAddress[]> {
  if (now - readAt < freshFor) return known;
  readAt = now;
  try {
    known = await db()
      .select({ key: sites.key, languages: sites.languages, hostnames: sites.hostnames })
      .from(sites);
    rememberHosts(known);
  } catch (error) {
    log().warn({ err: error }, 'the sites could not be read');
  }
  return known;
}

/** The site somebody means who named none: the global one, else the first. */
export function mainSite(all: readonly SiteAddress[]): SiteAddress {
  return (
    all.find(({ key }) => key === 'global') ??
    all[0] ?? { key: 'global', languages: LANGUAGES, hostnames: [] }
  );
}
