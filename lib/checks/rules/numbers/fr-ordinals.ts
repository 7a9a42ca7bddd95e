import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

export const frOrdinals: Rule = {
  id: 'fr-ordinals',
  languages: ['fr'],
  severity: 'warning',
  kind: 'numbers',
  say: 'fr-ordinals',
  source: 'onu-fr',
  find: matches(
    /(?<![\p{L}\p{N}.,])(?:1[èée]re(s?)|(\d{1,4}|[IVX]{1,5}(?=[èée]?[eè]me siècle))[èéi]?e?[eè]me(s?))(?!\p{L})/gu,
    ([, first, digits, many]) => (digits === undefined ? `1re${first ?? ''}` : `${digits}e${many ?? ''}`),
  ),
  examples: {
    hits: [
      'la 2ème phase ⇒ la 2e phase',
      'sa 1ère visite ⇒ sa 1re visite',
      'le 21eme siècle ⇒ le 21e siècle',
      'le XXIème siècle ⇒ le XXIe siècle',
    ],
    misses: ['la 2e phase', 'sa 1re visite', 'le 1er juin'],
  },
};
