import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

const S = '[ \\u00a0\\u202f]';
const patterns = {
  fr: new RegExp(
    `(?<![\\d.,+])\\d{1,3}\\.\\d{1,2}(?=${S}?(?:%|pour cent|millions?|milliards?|kilomètres|km|dollars|euros|hectares|tonnes)(?!\\p{L}))`,
    'gu',
  ),
  es: new RegExp(
    `(?<![\\d.,+])\\d{1,3}\\.\\d{1,2}(?=${S}?(?:%|por ciento|millones|mil millones|kilómetros|km|dólares|euros|hectáreas|toneladas)(?!\\p{L}))`,
    'gu',
  ),
  ar: new RegExp(
    `(?<![\\d.,+])\\d{1,3},\\d{1,2}(?=${S}?(?:%|٪|في المائة|في المئة|بالمائة|بالمئة|مليون|ملايين|مليار|دولار|يورو|كيلومتر|هكتار|طن)(?!\\p{L}))`,
    'gu',
  ),
  en: new RegExp(
    `(?<![\\d.,+])\\d{1,3},\\d{1,2}(?=${S}?(?:%|per cent|percent|million|billion|kilometres|km|hectares|tons|tonnes)(?!\\p{L}))`,
    'gu',
  ),
};

/** The comma of one language is the point of another: 4.7 in English, 4,7 in French and Spanish. */
export const decimalMark: Rule = {
  id: 'decimal-mark',
  languages: ['fr', 'es', 'en', 'ar'],
  severity: 'error',
  kind: 'numbers',
  say: 'decimal-mark',
  source: 'un-editorial',
  find: (reading) =>
    matches(patterns[reading.language], ([found], { language }) =>
      language === 'ar'
        ? { fix: found.replace(',', '.'), severity: 'warning' }
        : language === 'en'
          ? found.replace(',', '.')
          : found.replace('.', ','),
    )(reading),
  examples: {
    hits: [
      'ar| يمثلون 3,5 بالمئة من السكان ⇒ يمثلون 3.5 بالمئة من السكان',
      'ar| بلغت الكلفة 3,2 ملايين يورو ⇒ بلغت الكلفة 3.2 ملايين يورو',
      'fr| 4.7 millions de personnes ⇒ 4,7 millions de personnes',
      'es| el 12.5 % de los hogares ⇒ el 12,5 % de los hogares',
      'en| some 4,7 million people ⇒ some 4.7 million people',
    ],
    misses: [
      'ar| 3.2 ملايين يورو',
      'fr| 4,7 millions de personnes',
      'es| 12,5 por ciento',
      'en| 4.7 million',
      'fr| version 2.1 du guide',
      'en| in 2023, 12 per cent',
    ],
  },
};
