import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

const S = '[ \\u00a0\\u202f]';
const number = `\\d{1,3}(?:[ \\u00a0\\u202f.,]\\d{3}){0,4}(?:[.,]\\d{1,2})?`;
const patterns = {
  fr: new RegExp(
    `(?<![A-Z$\\d.,])\\$${S}?${number}(?:${S}(?:millions?|milliards?))?(?!${S}?(?:USD|US|É))|(?<![\\d.,])${number}(?:${S}(?:millions?|milliards?)${S}de|${S}(?:millions?|milliards?))?${S}dollars(?!\\p{L})(?!${S}(?:des${S}États|É\\.|É\\.-U|américains|canadiens|australiens|US|É))`,
    'gu',
  ),
  es: new RegExp(
    `(?<![A-Z$\\d.,])\\$${S}?${number}(?:${S}(?:millones|millón))?(?!${S}?(?:USD|US|EE))|(?<![\\d.,])${number}(?:${S}(?:mil${S})?mill(?:ones|ón)${S}de)?${S}dólares(?!\\p{L})(?!${S}(?:de${S}los${S}Estados|de${S}EE|estadounidenses|canadienses|australianos|USD))`,
    'gu',
  ),
  en: new RegExp(
    `(?<![A-Z$\\d.,])\\$${S}?${number}(?:${S}(?:million|billion))?(?!${S}?(?:USD|US))|(?<![\\d.,$])${number}(?:${S}(?:million|billion))?${S}dollars(?!\\p{L})`,
    'gu',
  ),
  ar: new RegExp(
    `(?<![\\d.,])${number}(?:${S}(?:مليون|ملايين|مليار))?${S}دولار(?:ا|ات)?(?!\\p{L})(?!${S}(?:أمريكي|أميركي|كندي|أسترالي|من))`,
    'gu',
  ),
};
const dollars = { fr: 'dollars', es: 'dólares' };
const whose = { fr: ' des États-Unis', es: ' de los Estados Unidos', ar: ' أمريكي' };

/** Dollars, but whose. */
export const currency: Rule = {
  id: 'currency-country',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'warning',
  kind: 'numbers',
  say: 'currency',
  source: 'un-editorial',
  find: (reading) =>
    matches(patterns[reading.language], ([found]) => {
      const { language } = reading;
      if (language !== 'en' && language !== 'ar' && found.startsWith('$')) {
        const amount = found.slice(1).trim();
        const of = /\p{L}$/u.test(amount) ? ' de' : '';
        return { fix: `${amount}${of} ${dollars[language]}${whose[language]}`, batch: false };
      }
      if (language !== 'en') return { fix: found + whose[language], batch: false };
      const amount = found.replace(/^\$[ \u00a0]?/, '').replace(/[ \u00a0]dollars$/, '');
      return { fix: `US$${amount}`, batch: false };
    })(reading),
  examples: {
    hits: [
      'fr| un don de 800 000 dollars pour ⇒ un don de 800 000 dollars des États-Unis pour',
      'en| an appeal for $5 million this year ⇒ an appeal for US$5 million this year',
      'en| 40,000 dollars were given ⇒ US$40,000 were given',
      'es| 3 millones de dólares para ⇒ 3 millones de dólares de los Estados Unidos para',
      'fr| un appel de $5 millions pour ⇒ un appel de 5 millions de dollars des États-Unis pour',
      'ar| 5 ملايين دولار لدعم ⇒ 5 ملايين دولار أمريكي لدعم',
    ],
    misses: [
      'fr| 40 000 dollars des États-Unis',
      'fr| 40 000 dollars canadiens',
      'en| an appeal for US$5 million',
      'es| 3 millones de dólares de los Estados Unidos',
      'ar| 5 ملايين دولار أمريكي',
    ],
  },
};
