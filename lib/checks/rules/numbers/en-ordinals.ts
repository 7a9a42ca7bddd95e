import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const MONTH = /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}{0,6}\.? $/u;

/** "the 3rd flight": small ordinals are words. */
export const enOrdinals: Rule = {
  id: 'en-ordinals',
  languages: ['en'],
  severity: 'warning',
  kind: 'numbers',
  say: 'spelling',
  source: 'un-editorial',
  find: matches(
    /(?<![\p{L}\p{N}.,/–-])(1st|2nd|3rd|[4-9]th|10th)(?= (?!of (?:\p{Lu}|this|last|next|the month|each))\p{Ll}{2})/gu,
    ({ 0: found, index }, { prose }) => {
      const right = ORDINALS[Number.parseInt(found, 10) - 1];
      if (!right || MONTH.test(prose.slice(Math.max(0, index - 11), index))) return undefined;
      return { fix: right, params: { right } };
    },
  ),
  examples: {
    hits: ['the 3rd flight this year ⇒ the third flight this year', 'its 10th edition ⇒ its tenth edition'],
    misses: [
      'the third flight',
      'on 3rd May',
      'May 1st will be',
      'the 3rd of May',
      'the 20th century',
      'the 4th World Congress',
    ],
  },
};
