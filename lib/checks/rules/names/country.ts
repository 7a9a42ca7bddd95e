import { everyMatch } from '../../../every-match.ts';
import type { Language } from '../../../languages.ts';
import type { Rule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';

// Names that are still in use elsewhere, and what the United Nations write. Of disputed ones a person decides.
const NAMES: Partial<Record<Language, Record<string, string>>> = {
  fr: {
    Moldavie: 'République de Moldova',
    Biélorussie: 'Bélarus',
    Birmanie: 'Myanmar',
    Turquie: 'Türkiye',
    Nigeria: 'Nigéria',
    'Cap-Vert': 'Cabo Verde',
    Swaziland: 'Eswatini',
    Vietnam: 'Viet Nam',
    'Viêt Nam': 'Viet Nam',
    'République tchèque': 'Tchéquie',
    'Timor oriental': 'Timor-Leste',
    'Corée du Nord': 'République populaire démocratique de Corée',
    'Corée du Sud': 'République de Corée',
    'Territoires palestiniens': 'État de Palestine, Territoire palestinien occupé',
  },
  en: {
    Turkey: 'Türkiye',
    Perú: 'Peru',
    México: 'Mexico',
    Sénégal: 'Senegal',
    Haïti: 'Haiti',
    'Ivory Coast': 'Côte d’Ivoire',
    Swaziland: 'Eswatini',
    'Cape Verde': 'Cabo Verde',
    Burma: 'Myanmar',
    'East Timor': 'Timor-Leste',
    'Czech Republic': 'Czechia',
    Vietnam: 'Viet Nam',
    'North Korea': 'Democratic People’s Republic of Korea',
    'South Korea': 'Republic of Korea',
    'Palestinian Territories': 'State of Palestine, Occupied Palestinian Territory',
  },
  es: {
    Turquía: 'Türkiye',
    'Costa de Marfil': 'Côte d’Ivoire',
    Suazilandia: 'Eswatini',
    Birmania: 'Myanmar',
    Bielorrusia: 'Belarús',
    Moldavia: 'República de Moldova',
    Vietnam: 'Viet Nam',
    'Timor Oriental': 'Timor-Leste',
    'República Checa': 'Chequia',
    'Corea del Norte': 'República Popular Democrática de Corea',
    'Corea del Sur': 'República de Corea',
  },
  ar: {
    سوازيلند: 'إسواتيني',
    بورما: 'ميانمار',
    'ساحل العاج': 'كوت ديفوار',
    'الرأس الأخضر': 'كابو فيردي',
    'تيمور الشرقية': 'تيمور - ليشتي',
    'جمهورية التشيك': 'تشيكيا',
    'روسيا البيضاء': 'بيلاروس',
    'كوريا الجنوبية': 'جمهورية كوريا',
    'كوريا الشمالية': 'جمهورية كوريا الشعبية الديمقراطية',
  },
};

const patterns = new Map(
  Object.entries(NAMES).map(([language, names]) => [
    language,
    // In Arabic "and", "in" and "to" are written together with the name.
    new RegExp(
      `${language === 'ar' ? '(?<=(?<!\\p{L})[وفبلك]{0,2})' : '(?<![\\p{L}-])'}(?:${Object.keys(names).join('|')})(?![\\p{L}-])`,
      'gu',
    ),
  ]),
);

const SAME_ARTICLE = new Set(['Nigeria', 'Vietnam', 'Viêt Nam', 'Turquie']);

/** Countries as the United Nations call them. */
export const countryName: Rule = {
  id: 'country-name',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'warning',
  kind: 'names',
  say: 'country-name',
  source: 'm49',
  find: ({ prose, language }: Reading) => {
    const pattern = patterns.get(language);
    return Array.from(pattern ? everyMatch(pattern, prose) : [], ({ 0: found, index }) => {
      const right = NAMES[language]?.[found] ?? found;
      // French has an article that may have to change; long forms and choices are for a person.
      const isPlain = (language !== 'fr' || SAME_ARTICLE.has(found)) && right.length < 16;
      return {
        start: index,
        end: index + found.length,
        params: { right },
        fix: isPlain ? right : undefined,
        batch: false,
      };
    });
  },
  examples: {
    hits: [
      'fr| en Turquie et en Grèce ⇒ en Türkiye et en Grèce',
      'fr| du Nigeria ⇒ du Nigéria',
      'en| from Perú ⇒ from Peru',
      'en| from Ivory Coast ⇒ from Côte d’Ivoire',
      'es| de Turquía y Grecia ⇒ de Türkiye y Grecia',
      'ar| من سوازيلند ⇒ من إسواتيني',
      'ar| ووصلوا إلى بورما وساحل العاج ⇒ ووصلوا إلى ميانمار وكوت ديفوار',
    ],
    misses: [
      'ar| من إسواتيني',
      'ar| على الساحل الأخضر',
      'fr| en Türkiye',
      'fr| les autorités turques',
      'en| roast turkey',
      'es| la costa del norte',
    ],
  },
};
