import type { Language } from '../languages.ts';
import type { FactValue, RecordData } from './kinds.ts';

type Fact = RecordData['fact'];

/** The value of a fact on a day (YYYY-MM-DD), or null when none was true then. The one that began last wins. Pure. */
export function valueOn({ values }: Pick<Fact, 'values'>, day: string): string | null {
  const holding = values.filter(({ from, until }) => (!from || from <= day) && (!until || day <= until));
  return holding.toSorted((a, b) => begun(b).localeCompare(begun(a)))[0]?.value ?? null;
}

/** Facts as they are written in a language on a day, by their keys; those without a value that day are left out. Pure. */
export function factTexts(facts: readonly Fact[], language: Language, day: string): Record<string, string> {
  const said = facts.flatMap((fact) => {
    const value = valueOn(fact, day);
    if (value === null) return [];
    return [[fact.key, (fact.forms[language] || '{value}').replaceAll('{value}', value)]];
  });
  return Object.fromEntries(said);
}

const begun = ({ from }: FactValue) => from ?? '';
