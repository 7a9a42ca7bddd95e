import type { Language } from '../languages.ts';
import rows from './data/regions.json' with { type: 'json' };

/** A region of the UN M49 list. Source: unstats.un.org/unsd/methodology/m49. */
export type Region = { code: string; parent: string | null; name: Record<Language, string> };

const REGIONS: readonly Region[] = rows;

/** The United Nations' name of a region by its M49 code; an unknown code comes back as it is. */
export function regionName(code: string, language: Language): string {
  return REGIONS.find((region) => region.code === code)?.name[language] ?? code;
}
