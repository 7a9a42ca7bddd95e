import type { Language } from '../languages.ts';
import rows from './data/countries.json' with { type: 'json' };

/** A country or area of the UN M49 list. Codes are ISO 3166-1 alpha-2 and alpha-3, regions M49. */
export type Country = {
  iso2: string;
  iso3: string;
  m49: string;
  region: string | null;
  subregion: string | null;
  name: Record<Language, string>;
};

export const COUNTRIES: readonly Country[] = rows;

const byCode = new Map(COUNTRIES.map((country) => [country.iso2, country]));

/** The United Nations' short name of a country in a language; an unknown code comes back as it is. */
export function countryName(iso2: string, language: Language): string {
  return byCode.get(iso2)?.name[language] ?? iso2;
}
