import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

/** A plain space before ; : ! ? lets the mark fall to the next line. */
export const frHighMarks: Rule = {
  id: 'fr-high-marks',
  languages: ['fr'],
  severity: 'info',
  kind: 'spacing',
  say: 'fr-high-marks',
  source: 'onu-fr',
  find: matches(/(?<=\S) +(?=[;:!?](?:\s|$|»))/gu, ({ 0: found, input, index }) =>
    input.charAt(index + found.length) === ':' ? '\u00a0' : '\u202f',
  ),
  examples: {
    hits: [
      'Trois villes : Fès, Rabat et Oujda ⇒ Trois villes\u00a0: Fès, Rabat et Oujda',
      'des hommes ; des femmes ⇒ des hommes\u202f; des femmes',
    ],
    misses: ['Trois villes\u00a0: Fès', 'à 15:30 précises', 'des hommes\u202f; des femmes'],
  },
};
