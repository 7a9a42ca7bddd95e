import { FACT_KEYS, type FactKey } from '#lib/directory/facts.ts';
import type { EditorWords } from '../words.ts';

/** What a fact is, in the member's language, as the directory calls it; an unknown one is called by its key. */
export function factName(t: EditorWords, key: string, names: Readonly<Record<string, string>>): string {
  const known = names[key];
  if (known) return known;
  return FACT_KEYS.includes(key as FactKey) ? t(`facts.${key as FactKey}`) : key;
}
