import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

export const spaceAfterStop: Rule = {
  id: 'space-after-stop',
  languages: ['en', 'fr', 'es'],
  severity: 'error',
  kind: 'spacing',
  say: 'space-missing',
  source: 'newsroom',
  find: matches(/(?<=\p{Ll}{3})[.!?](?=\p{Lu}\p{Ll}+[\s’'])/gu, ([mark]) => `${mark} `),
  examples: {
    hits: [
      'fr| Le centre est ouvert.Les équipes sont là. ⇒ Le centre est ouvert. Les équipes sont là.',
      'en| The centre is open!The teams are there. ⇒ The centre is open! The teams are there.',
    ],
    misses: ['fr| la page iom.int est ouverte', 'en| Mr.Smith came', 'es| Llegaron ayer. Los equipos'],
  },
};
