import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

/** Stretched letters and invisible marks of direction break search and are refused by others. */
export const arTatweel: Rule = {
  id: 'ar-tatweel',
  languages: ['ar'],
  severity: 'warning',
  kind: 'letters',
  say: 'ar-tatweel',
  source: 'un-ar',
  find: matches(/\u0640+|[\u200e\u200f\u202a-\u202e]+/gu, () => ''),
  examples: {
    hits: ['مـحمد ⇒ محمد', '\u200fنص قصير ⇒ نص قصير'],
    misses: ['محمد', 'نص قصير'],
  },
};
