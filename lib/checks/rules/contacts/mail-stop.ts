import type { Rule } from '../../engine/rule.ts';

export const mailStop: Rule = {
  id: 'mail-then-stop',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'error',
  kind: 'contacts',
  say: 'mail-then-stop',
  source: 'iom-style',
  find: (reading) =>
    reading.spans.flatMap(({ kind, end }) =>
      kind === 'email' && /^\. ?(?=[+(\d])/.test(reading.text.slice(end, end + 4))
        ? [{ start: end, end: end + 1, fix: ',' }]
        : [],
    ),
  examples: {
    hits: [
      'fr| presse@iom.int. +41 22 717 91 11 ⇒ presse@iom.int, +41 22 717 91 11',
      'en| press@iom.int. +41 22 717 91 11 ⇒ press@iom.int, +41 22 717 91 11',
    ],
    misses: ['fr| presse@iom.int, +41 22 717 91 11', 'en| Write to press@iom.int. We answer.'],
  },
};
