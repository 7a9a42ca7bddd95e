import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

export const spaceBeforeComma: Rule = {
  id: 'space-before-comma',
  languages: ['en', 'fr', 'es', 'ar'],
  severity: 'error',
  kind: 'spacing',
  say: 'space-before',
  source: 'newsroom',
  find: matches(/(?<=[\p{L}\p{N})»”"\ufffc])[ \u00a0\u202f]+(?=[,،](?:\s|$)|\.(?:\s|$))/gu, () => ''),
  examples: {
    hits: [
      'fr| à Madrid , puis à Rabat ⇒ à Madrid, puis à Rabat',
      'en| the team arrived . ⇒ the team arrived.',
      'ar| في عمان ، الأردن ⇒ في عمان، الأردن',
    ],
    misses: ['fr| à Madrid, puis à Rabat', 'en| a fee of .5 per cent', 'es| en Madrid, y luego'],
  },
};
