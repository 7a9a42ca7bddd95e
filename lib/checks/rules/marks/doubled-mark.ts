import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

/** Two commas, two full stops, a comma before a full stop. */
export const doubledMark: Rule = {
  id: 'doubled-mark',
  languages: ['en', 'fr', 'es', 'ar'],
  severity: 'error',
  kind: 'marks',
  say: 'doubled-mark',
  source: 'newsroom',
  find: matches(
    /(?<=[\p{L}\p{N})”»])(?<!etc)(?:[,،]{2,3}|[,،;]\.|(?<!\.)\.\.)(?![.,،])/gu,
    ([marks], { language }) =>
      language === 'ar' && marks === '..' ? undefined : marks.includes('.') ? '.' : marks.charAt(0),
  ),
  examples: {
    hits: [
      'fr| des bus,, des tentes ⇒ des bus, des tentes',
      'en| They left.. ⇒ They left.',
      'es| Llegaron,. ⇒ Llegaron.',
    ],
    misses: ['fr| des bus, des tentes', 'en| They left...', 'fr| riz, sel, etc.,'],
  },
};
