import { everyMatch } from '../../../every-match.ts';
import type { Hit, Rule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';

/** Thousands parted as another language parts them. */
export const thousandsMark: Rule = {
  id: 'thousands-mark',
  languages: ['fr', 'es', 'en', 'ar'],
  severity: 'error',
  kind: 'numbers',
  say: 'thousands-mark',
  source: 'un-editorial',
  find: foreignGroups,
  examples: {
    hits: [
      'fr| 7.200 réfugiés ⇒ 7\u202f200 réfugiés',
      'fr| 1,250,000 dirhams ⇒ 1\u202f250\u202f000 dirhams',
      'es| 213.450 llegadas ⇒ 213\u00a0450 llegadas',
      'es| 68,450 personas ⇒ 68\u00a0450 personas',
      'en| 3.500 officers ⇒ 3,500 officers',
      'en| 12 500 people ⇒ 12,500 people',
      'es| Se registra desde 2.019. ⇒ Se registra desde 2019.',
      'es| en mayo de 2.024 se abrió ⇒ en mayo de 2024 se abrió',
      'fr| depuis 2.019, ⇒ depuis 2019,',
      'en| since 2,019. ⇒ since 2019.',
      'ar| وصل 12 500 مهاجر ⇒ وصل 12,500 مهاجر',
      'ar| نحو 7.200 شخص ⇒ نحو 7,200 شخص',
    ],
    misses: [
      'fr| 7,2 millions',
      'fr| 1,250 million',
      'es| 3,5 millones',
      'es| 12 500 213.581 personas',
      'en| 12,500 people',
      'en| in May 2024 300 people',
      'en| a total of 2,019. More',
      'en| since 2,019 people came',
      'ar| وصل 12,500 مهاجر',
      'ar| بلغت 7.2 ملايين دولار',
      'ar| في عام 2024 300 شخص',
    ],
  },
};

const PATTERNS = {
  fr: /(?<![\d.,/+-]|\d[ \u00a0\u202f])\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+)(?![.,/]?\d)(?!.?milli)/gu,
  es: /(?<![\d.,/+-]|\d[ \u00a0\u202f])\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+(?= \p{Ll}{3,16}(?:s|es)(?!\p{L})))(?![.,/]?\d)/gu,
  en: /(?<![\d.,+-]|\d )\d{1,3}(?:(?:[ \u00a0\u202f]\d{3}){1,4}|(?:\.\d{3}){1,3}(?= (?:\p{Ll}{3,16}s|people|children|women|men)(?!\p{L})))(?![.,]?\d| \d)/gu,
  ar: /(?<![\d.,+-]|\d[ \u00a0\u202f])\d{1,3}(?:(?:[ \u00a0\u202f]\d{3}){1,4}|(?:\.\d{3}){1,3})(?= (?:شخص|مهاجر|لاجئ|نازح|عائل|أسرة|طفل|امرأة|مستفيد|عائد|دولار|يورو))/gu,
};
// Nobody counts half a person.
const PEOPLE =
  /^[ \u00a0](?:personnes|familles|migrante?s|ménages|enfants|femmes|hommes|réfugiés|déplacés|jeunes|élèves|bénéficiaires|kits|abris|tentes)(?!\p{L})/u;
// "desde 2.019": a year, which nobody parts.
const YEARS =
  /(?<=(?<!\p{L})(?:depuis|avant|après|dès|année|desde|hasta|año|since|until|before|year|(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)|(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre) del?) )(?:1[.,]9\d\d|2[.,]0[0-4]\d)(?=$|[,;:)]|\.(?!\d)| (?:se|la|el|los|las|y|hasta|a|et|au|en|jusqu|the|and|to|until|when|in)(?!\p{L}))/giu;
const GROUPS = { fr: '\u202f', es: '\u00a0', en: ',', ar: ',' };

function foreignGroups({ prose, language }: Reading): Hit[] {
  const years = everyMatch(YEARS, prose).map(({ 0: found, index }): Hit => {
    const fix = found.replace(/[.,]/, '');
    return { start: index, end: index + found.length, fix, say: 'year-parted', params: { right: fix } };
  });
  const groups = everyMatch(PATTERNS[language], prose).map(({ 0: found, index }): Hit => {
    // "3,500" in French may be three and a half: only its writer knows.
    const isUnsure =
      language === 'fr' && /^\d+,\d{3}$/.test(found) && !PEOPLE.test(prose.slice(index + found.length));
    const fix = isUnsure ? {} : { fix: found.replace(/[.,\s]/gu, GROUPS[language]) };
    const severity = language === 'ar' ? ('warning' as const) : undefined;
    return { start: index, end: index + found.length, severity, ...fix };
  });
  return [...years, ...groups.filter(({ start }) => !years.some((year) => year.start === start))];
}
