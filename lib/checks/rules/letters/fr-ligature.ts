import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

export const frLigature: Rule = {
  id: 'fr-ligature',
  languages: ['fr'],
  severity: 'error',
  kind: 'letters',
  say: 'ligature',
  source: 'onu-fr',
  find: matches(
    /(?<!\p{L})(?:[Mm]an|[Cc]hef-d[’'])?[CcSsBbNnVv]?[Oo]e(?=uvr|il(?!\p{L})|urs?(?!\p{L})|ufs?(?!\p{L})|uds?(?!\p{L})|ux?(?!\p{L}))/gu,
    ([found]) => found.replace('oe', 'œ').replace('Oe', 'Œ'),
  ),
  examples: {
    hits: ['la mise en oeuvre ⇒ la mise en œuvre', 'sa soeur et son coeur ⇒ sa sœur et son cœur'],
    misses: ['la mise en œuvre', 'un coefficient élevé', 'Noé et Zoé'],
  },
};
