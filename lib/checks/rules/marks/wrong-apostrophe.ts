import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

export const wrongApostrophe: Rule = {
  id: 'wrong-apostrophe',
  languages: ['fr', 'en', 'es'],
  severity: 'error',
  kind: 'marks',
  say: 'wrong-apostrophe',
  source: 'newsroom',
  find: matches(/(?<=\p{L})[\u2018\u00b4`\u2032\u02bb](?=\p{L})/gu, () => '’'),
  examples: {
    hits: ['fr| l‘accueil ⇒ l’accueil', 'en| the Fund´s work ⇒ the Fund’s work'],
    misses: ['fr| l’accueil', 'en| the ‘new’ rules'],
  },
};
