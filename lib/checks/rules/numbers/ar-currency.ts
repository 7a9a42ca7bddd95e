import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

const FORMS =
  /(?:US\$|[$€£])[ \u00a0]?\d[\d.,]*|(?<![\p{L}\d])(?:USD|EUR|GBP|MAD)[ \u00a0]?\d[\d.,]*|(?<![\d.,])\d[\d.,]*[ \u00a0]?(?:[$€£]|(?:USD|EUR|GBP|MAD)(?!\p{L}))/gu;

/** An amount with its currency in words, as Arabic text has it: "500 دولار أمريكي". */
export const arCurrency: Rule = {
  id: 'ar-currency',
  languages: ['ar'],
  severity: 'info',
  kind: 'numbers',
  say: 'ar-currency',
  source: 'un-ar',
  find: matches(
    FORMS,
    (_found, { part }) => (part === 'table' || part === 'data' ? undefined : null),
    /[$€£]|USD|EUR|GBP|MAD/u,
  ),
  examples: {
    hits: ['مساعدة قدرها {$500} لكل أسرة', 'منحة قدرها {EUR 200} للجمعية', 'تناهز الكلفة {300€} شهريا'],
    misses: ['مساعدة قدرها 500 دولار أمريكي', 'منحة قدرها 200 يورو', 'مشروع MADAR وبرنامج EUROMED'],
  },
};
