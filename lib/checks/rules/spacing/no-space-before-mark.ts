import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

export const noSpaceBeforeMark: Rule = {
  id: 'space-before-mark',
  languages: ['en', 'es', 'ar'],
  severity: 'error',
  kind: 'spacing',
  say: 'space-before',
  source: 'newsroom',
  find: matches(/(?<=[\p{L}\p{N})”»])[ \u00a0\u202f]+(?=[;:!?؛؟](?:\s|$))/gu, () => ''),
  examples: {
    hits: [
      'en| Three countries : Mali, Chad and Niger ⇒ Three countries: Mali, Chad and Niger',
      'es| ¿Qué hacemos ? ⇒ ¿Qué hacemos?',
      'ar| ماذا نفعل ؟ ⇒ ماذا نفعل؟',
    ],
    misses: ['en| Three countries: Mali', 'es| Tres países: Malí', 'ar| ماذا نفعل؟'],
  },
};
