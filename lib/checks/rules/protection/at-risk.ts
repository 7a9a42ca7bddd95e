import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';
import { AT_RISK } from './words.ts';

/** A group that calls for the protection checklist. */
export const atRisk: Rule = {
  id: 'people-at-risk',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'info',
  kind: 'protection',
  say: 'people-at-risk',
  source: 'iom-protection',
  find: (reading) => matches(AT_RISK[reading.language], () => null)(reading),
  examples: {
    hits: [
      'fr| des victimes de la traite',
      'en| unaccompanied children',
      'es| solicitantes de asilo',
      'ar| ضحايا الاتجار',
      'ar| وهي ضحية الاتجار بالبشر',
    ],
    misses: ['fr| des familles', 'en| children at school', 'es| las personas', 'ar| العائلات'],
  },
};
