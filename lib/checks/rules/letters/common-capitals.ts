import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

const patterns = {
  fr: /(?<=(?<!\p{L})(?:les|des|aux|Les|Des|Aux) )Autorités [Ll]ocales(?!\p{L})|(?<=(?<!\p{L})(?:les|des|aux|Les|Des|Aux) )(?:Autorités (?:[Nn]ationales|[Rr]égionales|[Cc]ompétentes|[Mm]arocaines)|Communautés [Ll]ocales|Organisations [Ii]nternationales)(?!\p{L})/gu,
  es: /(?<=Gobierno )(?:Marroquí|Español|Colombiano|Mexicano|Peruano|Ecuatoriano|Hondureño|Guatemalteco|Salvadoreño|Italiano|Alemán|Chileno|Dominicano|Venezolano|Panameño)(?!\p{L})|(?<=(?<!\p{L})(?:las|Las) )(?:Autoridades (?:[Ll]ocales|[Nn]acionales|[Cc]ompetentes)|Comunidades [Ll]ocales)(?!\p{L})/gu,
};

/** Words that many bodies share and that are the name of none: « les Autorités Locales », "el Gobierno Marroquí". */
export const commonCapitals: Rule = {
  id: 'common-capitals',
  languages: ['fr', 'es'],
  severity: 'warning',
  kind: 'letters',
  say: 'small-letter-term',
  source: 'un-editorial',
  find: (reading) =>
    reading.language === 'fr' || reading.language === 'es'
      ? matches(patterns[reading.language], ([found]) => found.toLowerCase())(reading)
      : [],
  examples: {
    hits: [
      'fr| avec les Autorités Locales ⇒ avec les autorités locales',
      'fr| l’appui aux Autorités nationales ⇒ l’appui aux autorités nationales',
      'es| con el Gobierno Marroquí ⇒ con el Gobierno marroquí',
      'es| con las Autoridades Locales ⇒ con las autoridades locales',
    ],
    misses: [
      'fr| avec les autorités locales',
      'fr| la Direction des collectivités locales',
      'es| con el Gobierno marroquí',
      'es| con las autoridades locales',
    ],
  },
};
