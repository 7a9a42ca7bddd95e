import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

export const guillemetGlued: Rule = {
  id: 'guillemet-glued',
  languages: ['fr', 'es', 'ar'],
  severity: 'error',
  kind: 'spacing',
  say: 'space-missing',
  source: 'newsroom',
  find: matches(/»(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N},])«/gu, ({ 0: mark, index }, { quotations, text }) => {
    // The Arabic "and", "by" and "for" are written onto what follows.
    if (mark === '«' && /(?<![\p{L}\p{M}])[وبلفك]$/u.test(text.slice(Math.max(0, index - 2), index)))
      return undefined;
    if (!quotations.some(({ start, end }) => index === start || index === end - 1)) return undefined;
    return mark === '»' ? '» ' : ' «';
  }),
  examples: {
    hits: [
      'fr| le film « Départs »sera montré ⇒ le film « Départs » sera montré',
      'es| el lema«Agua y paz» ⇒ el lema «Agua y paz»',
    ],
    misses: ['fr| le film « Départs », montré', 'es| el lema «Agua y paz».'],
  },
};
