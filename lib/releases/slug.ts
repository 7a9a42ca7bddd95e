import type { Language } from '../languages.ts';
/** stand-in until the algorithm lands */
export function slugOf(headline: string, _language: Language): string {
  return headline
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 190);
}
