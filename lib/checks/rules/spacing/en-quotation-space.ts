import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

/** No space stands inside “ and ”. */
export const quotationSpace: Rule = {
  id: 'quotation-space',
  languages: ['en', 'es', 'ar'],
  severity: 'error',
  kind: 'spacing',
  say: 'space-inside-quotation',
  source: 'un-editorial',
  find: matches(/“[ \u00a0\u202f]{1,3}(?=\p{L})|(?<=[\p{L}.,!?])[ \u00a0\u202f]{1,3}”/gu, ([found]) =>
    found.trim(),
  ),
  examples: {
    hits: [
      'en| “ We go home,” she said ⇒ “We go home,” she said',
      'es| “Nos vamos ”, dijo ⇒ “Nos vamos”, dijo',
    ],
    misses: ['en| “We go home,” she said', 'ar| قال “نعم”'],
  },
};
