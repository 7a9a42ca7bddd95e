import { translator } from '../i18n/translate.ts';
import { LANGUAGES, type Language } from '../languages.ts';
import type { SiteView } from '../releases/view.ts';

/** What a newsroom is called in a language: "IOM Newsroom", "OIM Maroc". */
export function siteTitle(site: Pick<SiteView, 'key' | 'country' | 'names'>, language: Language): string {
  if (!site.country) return translator(language, 'site')('names.global');
  return site.names[titleLanguage(site, language) ?? language] ?? site.key;
}

/** The language a newsroom's title is in when it has none in that of the page, else undefined: `lang` of where it stands. */
export function titleLanguage(
  { country, names }: Pick<SiteView, 'country' | 'names'>,
  language: Language,
): Language | undefined {
  if (!country || names[language]) return undefined;
  return LANGUAGES.find((it) => names[it]);
}

/** The title of a page within a newsroom: "… – OIM Maroc". */
export function pageTitle(title: string, site: SiteView, language: Language): string {
  return translator(language, 'site')('names.titled', { title, site: siteTitle(site, language) });
}

/** The language, when the newsroom has it, else the newsroom's first. */
export function spokenBy(site: SiteView, language: Language): Language {
  return site.languages.includes(language) ? language : (site.languages[0] ?? language);
}
