import type { Language } from '../../languages.ts';

// Only what a mistake would matter for, and what has one word in each language.
const WORDS: Record<Language, Record<string, string>> = {
  fr: {
    people: 'personnes?|individus?|migrants?|migrantes?|refugies|deplaces|beneficiaires|habitants',
    men: 'hommes?',
    women: 'femmes?',
    children: 'enfants?|mineurs?|mineures?|filles?|fillettes?|garcons?',
    families: 'familles?|menages?|foyers?',
    days: 'jours?|journees?',
    weeks: 'semaines?',
    months: 'mois',
    years: 'ans?|annees?',
    hours: 'heures?',
    kilometres: 'km|kilometres?',
    tonnes: 'tonnes?',
  },
  en: {
    people: 'people|persons?|individuals?|migrants?|refugees|beneficiaries|residents',
    men: 'men|males?',
    women: 'women|females?',
    children: 'children|minors?|girls?|boys?|kids',
    families: 'famil(?:y|ies)|households?',
    days: 'days?',
    weeks: 'weeks?',
    months: 'months?',
    years: 'years?|year-olds?',
    hours: 'hours?',
    kilometres: 'km|kilometres?|kilometers?',
    tonnes: 'tonnes?|tons?',
  },
  es: {
    people: 'personas?|individuos?|migrantes?|refugiados|desplazados|beneficiari[oa]s|habitantes',
    men: 'hombres?|varones',
    women: 'mujer(?:es)?',
    children: 'nin[oa]s?|menores|infantes',
    families: 'familias?|hogares?',
    days: 'dias?',
    weeks: 'semanas?',
    months: 'mes(?:es)?',
    years: 'anos?',
    hours: 'horas?',
    kilometres: 'km|kilometros?',
    tonnes: 'toneladas?',
  },
  ar: {
    people: 'شخصا?|اشخاص|فردا?|افراد|مهاجرا?|مهاجرين|لاجئا?|لاجئين|نازحا?|نازحين|مستفيدا?|مستفيدين|نسمة',
    men: 'رجلا?|رجال|ذكور',
    women: 'امراة|نساء|اناث|سيدة|سيدات',
    children: 'طفلا?|اطفال|قاصرا?|قاصرين|قصر|فتاة|فتيات|فتى',
    families: 'اسرة|اسر|عائلة|عائلات',
    days: 'يوما?|ايام',
    weeks: 'اسبوعا?|اسابيع',
    months: 'شهرا?|اشهر|شهور',
    years: 'سنة|سنوات|عاما?|اعوام',
    hours: 'ساعة|ساعات',
    kilometres: 'كيلومترا?|كيلومترات|كم',
    tonnes: 'طنا?|اطنان',
  },
};

// How far behind its number the noun may stand: English puts adjectives between, Arabic nothing.
const REACH: Record<Language, number> = { fr: 2, en: 4, es: 2, ar: 1 };

// Words no noun phrase goes on behind.
const ENDS =
  / (?:a|an|the|in|at|per|to|for|on|by|with|from|who|that|each|every|over|since|de|des|du|d'\S+|par|en|au|aux|qui|et|and|y|al|por|del|que|con|of|dans|pour|sur|contre|than|displaced|deplaces|desplazad[oa]s) /u;

const patterns = new Map<Language, RegExp>();

/** What is counted, when one of the next words (folded text) says so and no other number comes between. */
export function countedNear(folded: string, end: number, language: Language): string | null {
  const stop = /[.,;:()\d،؛–—]|\ufffc/u.exec(folded.slice(end, end + 60))?.index ?? 60;
  const near = folded.slice(end, end + stop).replace(/^-/, ' ');
  const [phrase = ''] = ` ${near.trim()} `.split(ENDS);
  const words = phrase.trim().split(/ /u).slice(0, REACH[language]).join(' ');
  const found = [...words.matchAll(patternOf(language))].flatMap((match) =>
    Object.entries(match.groups ?? {}).flatMap(([name, word]) => (word === undefined ? [] : [name])),
  );
  // "migrant women", "familles migrantes": whoever they are besides being people
  return found.find((name) => name !== 'people') ?? found[0] ?? null;
}

function patternOf(language: Language): RegExp {
  const known = patterns.get(language);
  if (known) return known;
  const all = Object.entries(WORDS[language]).map(([name, words]) => `(?<${name}>${words})`);
  const lead = language === 'ar' ? '(?<!\\p{L})(?:ال)?' : '(?<!\\p{L})';
  const made = new RegExp(`${lead}(?:${all.join('|')})(?!\\p{L})`, 'gu');
  patterns.set(language, made);
  return made;
}

/** Whether two things that are counted can be the same: men are people, families are not. */
export function sameCounted(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return true;
  const persons = ['men', 'women', 'children', 'people'];
  return (a === 'people' || b === 'people') && persons.includes(a) && persons.includes(b);
}
