import type { Language } from '../languages.ts';

/** What the Organization says of itself in numbers, in one place. Change a number here and nowhere else. */
const FACTS = {
  members: 175,
  countries: 171,
  founded: 1951,
  un_since: 2016,
} as const;

export type FactKey = keyof typeof FACTS;

export const FACT_KEYS = Object.keys(FACTS) as FactKey[];

/** A fact as it is written in a language; null when nobody registered the key. All facts are below 10,000 and need no grouping. */
export function factText(key: string, _language: Language): string | null {
  return Object.hasOwn(FACTS, key) ? String(FACTS[key as FactKey]) : null;
}

/** Fills the facts into a text with holes: "… {members} Member States …". Unknown holes stay. */
export function fillFacts(text: string, language: Language): string {
  return text.replace(/\{([a-z][a-z0-9_]*)\}/g, (hole, key: string) => factText(key, language) ?? hole);
}
