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
    /(?<=[\p{L}\p{N})”»])(?<!etc)(?:[,،]{2,3}|[,،;]\.|(?<!\.)\.\.)(?![.,،])|(?<=\p{L}{2}[»”"]?)[?!؟]\.(?![.\p{L}])/gu,
    ([marks], { language }) =>
      /^[?!؟]/.test(marks)
        ? marks.charAt(0)
        : language === 'ar' && marks === '..'
          ? undefined
          : marks.includes('.')
            ? '.'
            : marks.charAt(0),
  ),
  examples: {
    hits: [
      'fr| des bus,, des tentes ⇒ des bus, des tentes',
      'en| They left.. ⇒ They left.',
      'es| Llegaron,. ⇒ Llegaron.',
      'es| ¿Cuáles son?. El centro ⇒ ¿Cuáles son? El centro',
    ],
    misses: ['fr| des bus, des tentes', 'en| They left...', 'fr| riz, sel, etc.,'],
  },
};
