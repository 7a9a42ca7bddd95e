import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

const N = '(?:\\d|1er|premier)';
const patterns = {
  fr: new RegExp(
    `(?<![\\p{L}-])(?:(?<!d[’'])[Hh]ier(?: (?:soir|matin))?|(?<!de |du )[Dd]emain(?: (?:soir|matin))?|[Cc]e (?:matin|soir)|(?<!(?:chaque|tous les|au|et|du|jusqu’au|-) )(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: (?:dernier|prochain|matin|soir))?)(?![\\p{L}-])(?!,?[ \\u00a0](?:${N}|au |saint|de P(?:âques|entecôte)|et (?:le )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)))(?!,? le \\d)(?! ?\\()`,
    'gu',
  ),
  en: new RegExp(
    `(?<![\\p{L}-])(?:[Yy]esterday|[Tt]omorrow|[Tt]onight|(?<!(?:every|each|to|and|through|of) )(?:last |next |this |on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?![\\p{L}’'-])(?!,?[ \\u00a0](?:${N}|to |and (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\\p{Lu}\\p{Ll}{2,9} \\d|morning prayer))(?! ?\\()`,
    'gu',
  ),
  es: new RegExp(
    `(?<![\\p{L}-])(?:[Aa]yer|(?<!(?:la|una|esta|de|cada|el|toda|[Cc]ada|[Ll]a|[Uu]na) )[Mm]añana|(?<!(?:cada|los|a|y) )(?:el |este |pasado )?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?: pasado| próximo)?)(?![\\p{L}-])(?!,?[ \\u00a0](?:${N}|a |y ))(?! ?\\()`,
    'gu',
  ),
  ar: /(?<!\p{L})(?:أمس|يوم أمس|غدا|غداً|(?<!كل )(?:يوم )(?:الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد))(?!\p{L})(?!،?[ \u00a0](?:الموافق |الموافق|\d|[٠-٩]))(?! ?\()/gu,
};

/** A day that only who reads on the day can name. In what somebody said it stays. */
export const relativeDay: Rule = {
  id: 'relative-day',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'warning',
  kind: 'dates',
  say: 'relative-day',
  source: 'iom-style',
  find: (reading) =>
    matches(patterns[reading.language], ({ 0: found, index }) => {
      const place = { start: index, end: index + found.length };
      const isTimetable = reading.part === 'heading' || reading.part === 'table';
      return isTimetable || reading.isQuoted(place) ? undefined : { params: { day: found.trim() } };
    })(reading),
  examples: {
    hits: [
      'fr| Les équipes ont distribué dimanche des tentes.',
      'fr| Elles sont arrivées hier soir.',
      'en| The convoy left yesterday.',
      'en| The convoy left on Sunday with food.',
      'es| El convoy salió ayer.',
      'ar| وصلت القافلة أمس.',
    ],
    misses: [
      'fr| Le dimanche 3 mars 2024, les équipes',
      'fr| Le lundi, 3 juin 2024, les équipes',
      'fr| du lundi au vendredi',
      'fr| le monde de demain',
      'en| on Sunday 3 March 2024',
      'en| yesterday (14/03)',
      'en| “They came on Sunday,” she said.',
      'es| el viernes 3 de mayo',
      'es| por la mañana',
      'es| Cada mañana abre su puesto.',
      'ar| يوم الجمعة 3 مايو',
    ],
  },
};
