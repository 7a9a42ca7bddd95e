import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

/** A plain space, another no-break space or none inside « »: one no-break space belongs there. */
export const frGuillemets: Rule = {
  id: 'fr-guillemets',
  languages: ['fr'],
  severity: 'info',
  kind: 'spacing',
  say: 'fr-guillemets',
  source: 'onu-fr',
  find: matches(/«(?![\u00a0\u202f]) *|(?<![\u00a0\u202f ]) *»/gu, ([found]) =>
    found.includes('«') ? '«\u00a0' : '\u00a0»',
  ),
  examples: {
    hits: [
      'le thème « Eau et paix » ⇒ le thème «\u00a0Eau et paix\u00a0»',
      'le thème «Eau et paix» ⇒ le thème «\u00a0Eau et paix\u00a0»',
    ],
    misses: ['le thème «\u00a0Eau et paix\u00a0»', 'le thème «\u202fEau et paix\u202f»'],
  },
};
