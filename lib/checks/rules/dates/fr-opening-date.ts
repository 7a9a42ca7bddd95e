import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

/** "Vendredi 2 juin 2017 un accord a été signé": the date at the head of a sentence needs its article and its comma. */
export const frOpeningDate: Rule = {
  id: 'fr-opening-date',
  languages: ['fr'],
  severity: 'warning',
  kind: 'dates',
  say: 'fr-opening-date',
  source: 'onu-fr',
  find: matches(
    /(?<=^|[.!?] )(Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche) (\d{1,2}(?:er)? \p{L}{3,9}(?: \d{4})?)(,?) (?=\p{Ll}|l[’'])/gu,
    ([, day = '', date = '', comma], { part }) =>
      part === 'paragraph' && comma === ''
        ? { fix: `Le ${day.toLowerCase()} ${date.toLowerCase()}, `, batch: false }
        : undefined,
  ),
  examples: {
    hits: [
      'Vendredi 2 juin 2017 un accord a été signé. ⇒ Le vendredi 2 juin 2017, un accord a été signé.',
      'Lundi 5 mai les travaux reprennent. ⇒ Le lundi 5 mai, les travaux reprennent.',
    ],
    misses: ['Le vendredi 2 juin 2017, un accord', 'Vendredi 2 juin 2017, un accord', 'Vendredi 2 juin 2017'],
  },
};
