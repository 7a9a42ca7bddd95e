import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

export const straightApostrophe: Rule = {
  id: 'straight-apostrophe',
  languages: ['fr', 'en'],
  severity: 'info',
  kind: 'marks',
  say: 'straight-apostrophe',
  source: 'newsroom',
  find: matches(/(?<=\p{L})'(?=\p{L})|(?<=s)'(?=\s\p{Ll})/gu, () => '’'),
  examples: {
    hits: ["fr| l'eau et l'air ⇒ l’eau et l’air", "en| the city's centre ⇒ the city’s centre"],
    misses: ['fr| l’eau et l’air', "en| a depth of 5' 10", "fr| l' eau"],
  },
};
