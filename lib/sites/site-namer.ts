import type { Language } from '../languages.ts';
import { inLanguage } from './names.ts';
import type { SiteView } from './queries.ts';

/** The name of a site by its key, in a language; the key itself where the site is not among these. */
export function siteNamer(sites: readonly SiteView[], language: Language): (key: string) => string {
  const names = new Map(sites.map((site) => [site.key, inLanguage(site.name, language)]));
  return (key) => names.get(key) ?? key;
}
