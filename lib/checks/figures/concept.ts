import { foldCase } from '../../documents/import/fold.ts';

const CONCEPTS = [
  ['women', /^(?:femmes?|women|woman|mujer(?:es)?|نساء|امراة|سيدة|سيدات)$/u],
  ['men', /^(?:hommes?|men|man|hombres?|varones|رجل|رجلا|رجال)$/u],
  ['girls', /^(?:filles?|girls?|ninas|فتاة|فتيات)$/u],
  ['boys', /^(?:garcons?|boys?|فتى|فتيان)$/u],
  [
    'children',
    /^(?:enfants?|mineure?s?|child(?:ren)?|minors?|ninos?|ninas y ninos|menores|طفل|طفلا|اطفال|قاصر|قاصرا)$/u,
  ],
  [
    'families',
    /^(?:familles?|menages?|famil(?:y|ies)|households?|familias?|hogares|عائلة|عائلات|اسرة|اسر)$/u,
  ],
  ['deaths', /^(?:morts?|deces|deaths?|muertes?|muertos|وفاة|وفيات|حالة)$/u],
  ['arrivals', /^(?:arrivees?|arrivals?|llegadas?|وافد|وافدا)$/u],
  ['returnees', /^(?:retournee?s?|rapatriee?s?|returnees?|retornad[oa]s|repatriad[oa]s|عائد|عائدا|عائدين)$/u],
  ['displaced', /^(?:deplacee?s?|displaced|idps?|desplazad[oa]s|نازح|نازحا|نازحين)$/u],
  ['refugees', /^(?:refugiee?s?|refugees?|refugiad[oa]s|لاجئ|لاجئا|لاجئين)$/u],
  ['migrants', /^(?:migrante?(?:-e)?-?s?|migrants?|مهاجر|مهاجرا|مهاجرين)$/u],
  [
    'people',
    /^(?:personnes?|people|persons?|individuals?|individus|personas?|habitants?|habitantes|ressortissant(?:e?s)?|nationals|nacionales|beneficiaires?|beneficiaries|beneficiari[oa]s|شخص|شخصا|اشخاص|مستفيد|مستفيدا)$/u,
  ],
  ['countries', /^(?:pays|countr(?:y|ies)|paises|دولة|بلد|بلدا|دول)$/u],
  ['states', /^(?:etats?|states?|estados)$/u],
  ['kits', /^kits?$/u],
  ['boats', /^(?:barques?|bateaux|embarcations?|boats?|barcos?|embarcacion(?:es)?|قارب|قاربا|قوارب)$/u],
  ['schools', /^(?:ecoles?|schools?|escuelas?|مدرسة|مدارس)$/u],
  ['jobs', /^(?:emplois?|jobs?|empleos?)$/u],
  ['days', /^(?:jours?|days?|dias?|يوم|يوما|ايام)$/u],
  ['months', /^(?:mois|months?|mes(?:es)?|شهر|شهرا|اشهر)$/u],
  ['years', /^(?:ans|annees?|years?|anos?|سنة|سنوات|عاما)$/u],
] as const satisfies readonly (readonly [string, RegExp])[];

/** What is counted, in whatever language it is said. */
export type Concept = (typeof CONCEPTS)[number][0];

/** What a unit counts; null when it is none of the things releases count again and again. */
export function conceptOf(unit: string | null): Concept | null {
  if (!unit) return null;
  const folded = foldCase(unit);
  return CONCEPTS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

const PERSONS: ReadonlySet<Concept> = new Set([
  'women',
  'men',
  'girls',
  'boys',
  'children',
  'returnees',
  'displaced',
  'refugees',
  'migrants',
  'people',
  'arrivals',
  'deaths',
]);

/** Whether people are counted. */
export const countsPersons = (unit: string | null): boolean => {
  const concept = conceptOf(unit);
  return concept !== null && PERSONS.has(concept);
};

/** Whether two numbers with these units may count the same: people may be called many things, kits are no families. */
export function mayCountTheSame(one: string | null, other: string | null): boolean {
  const [a, b] = [conceptOf(one), conceptOf(other)];
  return a === null || b === null || a === b || (PERSONS.has(a) && PERSONS.has(b));
}
