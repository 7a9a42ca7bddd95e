import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

export const frNumberSign: Rule = {
  id: 'fr-number-sign',
  languages: ['fr'],
  severity: 'warning',
  kind: 'numbers',
  say: 'fr-number-sign',
  source: 'onu-fr',
  find: matches(
    /(?<![\p{L}\p{N}])[Nn][or]\.? ?(?=\d)|(?<![\p{L}\p{N}])n[°º](?! |\u00a0|\u202f) ?(?=\d)/gu,
    ([found]) => (found.startsWith('N') ? 'N°\u00a0' : 'n°\u00a0'),
  ),
  examples: {
    hits: ['la loi no 12 ⇒ la loi n°\u00a012', 'Communiqué No 5 ⇒ Communiqué N°\u00a05'],
    misses: ['la loi n°\u00a012', 'un nord 5 fois plus grand'],
  },
};
