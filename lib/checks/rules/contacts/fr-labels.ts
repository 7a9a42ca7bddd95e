import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

export const frLabels: Rule = {
  id: 'fr-contact-labels',
  languages: ['fr'],
  severity: 'info',
  kind: 'contacts',
  say: 'label',
  source: 'onu-fr',
  find: matches(/(?<=^|[\s(])(Tel|Téléphone|Phone|E-?mail|Mail)\.?[ \u00a0\u202f]?:/gu, ([, label = '']) => {
    const right = /ail$/i.test(label) ? 'Courriel' : 'Tél.';
    return { fix: `${right}\u00a0:`, params: { right: `${right}\u00a0:` } };
  }),
  examples: {
    hits: [
      'Tel: +212 522 12 34 56 ⇒ Tél.\u00a0: +212 522 12 34 56',
      'Email: presse@iom.int ⇒ Courriel\u00a0: presse@iom.int',
    ],
    misses: ['Tél.\u00a0: +212 522 12 34 56', 'Courriel\u00a0: presse@iom.int'],
  },
};
