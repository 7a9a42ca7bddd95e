import type { Rule } from '../../engine/rule.ts';
import { phrase } from '../phrase.ts';

/** Commas, strokes and signs in English. */
export const enMarks: readonly Rule[] = [
  phrase('en', 'marks', {
    id: 'en-comma-said',
    severity: 'warning',
    say: 'comma-missing',
    source: 'un-editorial',
    pattern:
      /(?<=\p{Ll})(["”])(?= (?:said|says|added|explained|told|stated|noted|stressed|recalled)(?!\p{L}))/gu,
    fix: ',$1',
    examples: {
      hits: [
        '“We go home” said Nadia. ⇒ “We go home,” said Nadia.',
        '“We stay” added Paul. ⇒ “We stay,” added Paul.',
      ],
      misses: ['“We go home,” said Nadia.', 'the “new” rules'],
    },
  }),
  phrase('en', 'marks', {
    id: 'en-comma-inside',
    severity: 'info',
    say: 'comma-inside',
    source: 'un-editorial',
    pattern:
      /(?<=\p{Ll})(["”]),(?= (?:said|says|added|explained|told|stated|noted|stressed|recalled)(?!\p{L}))/gu,
    fix: ',$1',
    examples: {
      hits: [
        '“We go home”, said Nadia. ⇒ “We go home,” said Nadia.',
        '“We stay”, added Paul. ⇒ “We stay,” added Paul.',
      ],
      misses: ['“We go home,” said Nadia.', 'the “new”, the old'],
    },
  }),
  phrase('en', 'terms', {
    id: 'en-safe-orderly',
    severity: 'info',
    say: 'comma-missing',
    source: 'un-editorial',
    pattern: /(?<!\p{L})safe orderly(?=,? and regular)/giu,
    fix: 'safe, orderly',
    examples: {
      hits: [
        'safe orderly and regular migration ⇒ safe, orderly and regular migration',
        'Safe orderly and regular ⇒ Safe, orderly and regular',
      ],
      misses: ['safe, orderly and regular migration', 'a safe order'],
    },
  }),
  phrase('en', 'grammar', {
    id: 'en-and-or',
    severity: 'info',
    say: 'and-or',
    source: 'un-editorial',
    pattern: /(?<!\p{L})and ?\/ ?or(?!\p{L})/giu,
    fix: null,
    examples: { hits: ['food and/or water', 'And / or'], misses: ['food or water', 'land/order'] },
  }),
  phrase('en', 'style', {
    id: 'en-ampersand',
    severity: 'warning',
    say: 'spelling',
    source: 'un-editorial',
    pattern: /(?<=\p{Ll}{3} )&(?= \p{Ll}{2})/gu,
    fix: 'and',
    examples: {
      hits: ['food & water ⇒ food and water', 'shelter & protection teams ⇒ shelter and protection teams'],
      misses: ['food and water', 'Johnson & Sons', 'R&D'],
    },
  }),
];
