import type { Language } from '../languages.ts';
import { factTexts } from './fact-texts.ts';
import { STANDING_FACTS } from './standing-facts.ts';

/** The facts the newsroom comes with. Others are made in the directory. */
export const FACT_KEYS = ['members', 'countries', 'founded', 'un_since'] as const;
export type FactKey = (typeof FACT_KEYS)[number];

/** Facts by key, as they are written in one language. */
export type FactsSaid = Readonly<Record<string, string>>;

/** A fact as the newsroom comes with it, for where no directory is at hand; null when nobody registered the key. */
export function factText(key: string, language: Language): string | null {
  return factTexts(STANDING_FACTS, language, '9999-12-31')[key] ?? null;
}

/** Fills facts into a text with holes: "… {members} Member States …". Unknown holes stay. */
export function fillFacts(text: string, language: Language, facts: FactsSaid = {}): string {
  return text.replace(
    /\{([a-z][a-z0-9_]*)\}/g,
    (hole, key: string) => facts[key] ?? factText(key, language) ?? hole,
  );
}
