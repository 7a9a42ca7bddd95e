import { headers } from 'next/headers';
import { isLanguage, LANGUAGES, type Language, preferredLanguage } from '../languages.ts';
import type { SiteView } from '../releases/view.ts';
import { findSite, mainSite } from './public.ts';

/** Where a public page stands: `here` when the newsroom exists and speaks the language, else whom to speak for. */
export type Place = {
  language: Language;
  here: SiteView | null;
  site: SiteView | null;
  /** Why nobody is here: the newsroom is there and does not speak the language, or it is not there. */
  why: 'unspoken' | 'missing';
};

/** Reads the two first parts of a public address. */
export async function findPlace(address: { site: string; lang: string }): Promise<Place> {
  const language = await pageLanguage(address.lang);
  const found = await findSite(address.site, language);
  const here = found?.languages.some((it) => it === address.lang) ? found : null;
  const why = found && address.lang === language ? 'unspoken' : 'missing';
  return { language, here, site: found ?? (await mainSite(language)), why };
}

/** The language a public page speaks: that of its address, else the reader's own, else English. */
export async function pageLanguage(asked: string): Promise<Language> {
  if (isLanguage(asked)) return asked;
  return preferredLanguage((await headers()).get('accept-language'), LANGUAGES, 'en');
}
