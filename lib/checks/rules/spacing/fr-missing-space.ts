import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

export const frMissingSpace: Rule = {
  id: 'fr-missing-space',
  languages: ['fr'],
  severity: 'error',
  kind: 'spacing',
  say: 'fr-missing-space',
  source: 'onu-fr',
  find: matches(/(?<=[\p{L}\p{N})»])[;:!?](?=\s|$)/gu, ([mark]) =>
    mark === ':' ? `\u00a0${mark}` : `\u202f${mark}`,
  ),
  examples: {
    hits: [
      'Trois villes: Fès, Rabat et Oujda ⇒ Trois villes\u00a0: Fès, Rabat et Oujda',
      'Que faire? ⇒ Que faire\u202f?',
    ],
    misses: ['Trois villes : Fès', 'à 15:30 précises', 'Que faire\u202f?'],
  },
};
