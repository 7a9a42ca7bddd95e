import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

export const doubleSpace: Rule = {
  id: 'double-space',
  languages: ['en', 'fr', 'es', 'ar'],
  severity: 'error',
  kind: 'spacing',
  say: 'double-space',
  source: 'newsroom',
  find: matches(/(?<=[^\s«]) {2,}(?=[^\s,.;:!?،؛؟»])/gu, () => ' '),
  examples: {
    hits: ['fr| le camp  de Zarqa ⇒ le camp de Zarqa', 'en| on   Monday 3 May ⇒ on Monday 3 May'],
    misses: ['fr| le camp de Zarqa', 'en| on Monday 3 May '],
  },
};
