import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

/** A bracket that sticks to the word before it, or has a space inside. */
export const bracket: Rule = {
  id: 'bracket-space',
  languages: ['en', 'fr', 'es', 'ar'],
  severity: 'error',
  kind: 'spacing',
  say: 'bracket-space',
  source: 'newsroom',
  find: matches(
    /\((?<=[\p{L}\p{M}]{2}\()(?!trice|euse)(?=\p{L}{4}|\p{Lu}{2})| ?\( (?=\p{L})| \)(?<=\p{L} \))/gu,
    ([found]) => (found.includes(')') ? ')' : ' ('),
  ),
  examples: {
    hits: [
      'en| the centre(Rabat) ⇒ the centre (Rabat)',
      'fr| le centre ( Rabat ) est ouvert ⇒ le centre (Rabat) est ouvert',
      'ar| المنظمة(الرباط) ⇒ المنظمة (الرباط)',
    ],
    misses: ['fr| les invité(e)s', 'en| person(s)', 'es| el centro (Lima)', 'fr| bénéficiaire(trice)'],
  },
};
