import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

export const acronymStops: Rule = {
  id: 'acronym-stops',
  languages: ['fr', 'en', 'es'],
  severity: 'warning',
  kind: 'names',
  say: 'acronym-stops',
  source: 'un-editorial',
  find: matches(
    /(?<![\p{L}.])(?:O\.I\.M|I\.O\.M|O\.N\.U|U\.N|O\.N\.G|N\.G\.O|E\.U|U\.E)(?:\.(?!\s+\p{Lu}|$)|(?![\p{L}.])|(?=\.(?:\s|$)))/gu,
    ([found]) => found.replaceAll('.', ''),
  ),
  examples: {
    hits: [
      'fr| l’O.I.M. au Mali ⇒ l’OIM au Mali',
      'en| the U.N. system ⇒ the UN system',
      'en| paid by the E.U. ⇒ paid by the EU.',
    ],
    misses: ['fr| l’OIM au Mali', 'es| los EE. UU.', 'en| the UN.'],
  },
};
