import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

export const spaceAfterComma: Rule = {
  id: 'space-after-comma',
  languages: ['en', 'fr', 'es', 'ar'],
  severity: 'error',
  kind: 'spacing',
  say: 'space-missing',
  source: 'newsroom',
  find: matches(/(?<=\p{L})[,;،؛](?=\p{L})/gu, ([mark], { language }) =>
    language === 'fr' && mark === ';' ? '\u202f; ' : `${mark} `,
  ),
  examples: {
    hits: [
      'fr| à Rabat,à Fès et à Oujda ⇒ à Rabat, à Fès et à Oujda',
      'en| food,water and shelter ⇒ food, water and shelter',
      'ar| عمان،الأردن ⇒ عمان، الأردن',
    ],
    misses: ['fr| 1,5 million', 'en| food, water and shelter', 'es| agua, comida'],
  },
};
