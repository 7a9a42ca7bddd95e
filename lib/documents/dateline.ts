import type { Language } from '../languages.ts';
import { writeDate } from '../time.ts';

/** What the dateline node holds: place, country (ISO 3166-1 alpha-2) and date (YYYY-MM-DD). */
export type DatelineData = { place: string; country: string | null; date: string | null };

/**
 * A dateline in the style of its language, with the dash and without the space after it:
 * "Rabat (OIM), le 18 novembre 2026 –", "Geneva (IOM), 18 November 2026 –". Null when there is nothing to say.
 */
export function writeDateline({ place, date }: DatelineData, language: Language): string | null {
  const where = place.trim();
  const day = date ? writeDate(date, language) : null;
  if (!where && !day) return null;
  return `${[
    where && `${turned(where, language)}${by[language]}`,
    day && `${where ? before[language] : ''}${day}`,
  ]
    .filter(Boolean)
    .join(comma[language])}\u00a0–`;
}

const by: Record<Language, string> = { en: ' (IOM)', fr: ' (OIM)', es: ' (OIM)', ar: '' };
const before: Record<Language, string> = { en: '', fr: 'le ', es: '', ar: '' };
const comma: Record<Language, string> = { en: ', ', fr: ', ', es: ', ', ar: '، ' };

// A place in Latin letters would pull comma and day to its own side: a mark after it ends its direction.
function turned(place: string, language: Language): string {
  return language === 'ar' && /\p{Script=Latin}$/u.test(place) ? `${place}\u200f` : place;
}
