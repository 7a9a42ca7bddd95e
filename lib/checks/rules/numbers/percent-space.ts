import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

export const percentSpace: Rule = {
  id: 'percent-space',
  languages: ['fr', 'es'],
  severity: 'info',
  kind: 'numbers',
  say: 'percent-space',
  source: 'onu-fr',
  find: matches(/(?<=\d) ?%/gu, () => '\u00a0%'),
  examples: {
    hits: [
      'fr| près de 83% des femmes ⇒ près de 83\u00a0% des femmes',
      'es| el 40 % de las mujeres ⇒ el 40\u00a0% de las mujeres',
    ],
    misses: ['fr| 83\u00a0% des femmes', 'fr| 83 pour cent', 'es| el 40\u00a0% de las mujeres'],
  },
};
