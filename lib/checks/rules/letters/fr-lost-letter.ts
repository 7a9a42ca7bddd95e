import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

/** Old pages lost the œ on their way from one encoding to another. */
export const frLostLetter: Rule = {
  id: 'fr-lost-letter',
  languages: ['fr'],
  severity: 'error',
  kind: 'letters',
  say: 'lost-letter',
  source: 'newsroom',
  find: matches(/(?<!\p{L})en\s{1,3}uvre(?!\p{L})/gu, () => 'en œuvre', /\suvre/),
  examples: {
    hits: ['mis en uvre par l’OIM ⇒ mis en œuvre par l’OIM', 'mettre en  uvre ⇒ mettre en œuvre'],
    misses: ['mis en œuvre', 'elle en ouvre un autre'],
  },
};
