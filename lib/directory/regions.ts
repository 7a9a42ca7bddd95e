import type { Language } from '../languages.ts';
import { COUNTRIES } from './countries.ts';
import rows from './data/regions.json' with { type: 'json' };

/** A region of the UN M49 list. Source: unstats.un.org/unsd/methodology/m49. */
export type Region = { code: string; parent: string | null; name: Record<Language, string> };

const REGIONS: readonly Region[] = rows;

/** The M49 codes of the regions a country is in, the largest first; none for an unknown one. */
export function regionsOf(iso2: string): string[] {
  const country = COUNTRIES.find((it) => it.iso2 === iso2);
  const chain: string[] = [];
  let code = country?.subregion ?? country?.region ?? null;
  for (; code && code !== WORLD; code = parentOf(code)) chain.unshift(code);
  return chain;
}

/** The countries of a region, as ISO 3166-1 alpha-2 codes; none for an unknown region. */
export function countriesIn(region: string): string[] {
  return COUNTRIES.filter(({ iso2 }) => regionsOf(iso2).includes(region)).map(({ iso2 }) => iso2);
}

/** Whether it is the M49 code of a region that countries are in. */
export const isRegion = (code: string): boolean => countriesIn(code).length > 0;

const WORLD = '001';
const parentOf = (code: string) => REGIONS.find((region) => region.code === code)?.parent ?? null;

/** The United Nations' name of a region by its M49 code; an unknown code comes back as it is. */
export function regionName(code: string, language: Language): string {
  return REGIONS.find((region) => region.code === code)?.name[language] ?? code;
}
