import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

/** A plain space between thousands lets a number break over two lines. */
export const thousandsSpace: Rule = {
  id: 'thousands-space',
  languages: ['fr', 'es'],
  severity: 'info',
  kind: 'numbers',
  say: 'thousands-space',
  source: 'onu-fr',
  find: matches(/(?<![\d+(.,]|\d )\d{1,3}(?: \d{3}){1,4}(?![ .,]?\d)/gu, ([found], { language }) =>
    found.replaceAll(' ', language === 'fr' ? '\u202f' : '\u00a0'),
  ),
  examples: {
    hits: [
      'fr| 12 500 personnes ⇒ 12\u202f500 personnes',
      'es| 1 250 000 personas ⇒ 1\u00a0250\u00a0000 personas',
    ],
    misses: [
      'fr| 12\u202f500 personnes',
      'fr| au +212 522 123 456',
      'es| el 12 de mayo',
      'es| 12 500 213.581 personas',
    ],
  },
};
