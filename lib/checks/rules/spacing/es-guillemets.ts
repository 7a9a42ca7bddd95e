import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

export const esGuillemets: Rule = {
  id: 'es-guillemets',
  languages: ['es', 'ar'],
  severity: 'warning',
  kind: 'spacing',
  say: 'es-guillemets',
  source: 'rae',
  find: matches(
    /«[ \u00a0\u202f]{1,3}|(?<![ \u00a0\u202f])[ \u00a0\u202f]{1,3}»/gu,
    ({ 0: found, index }, { quotations }) => {
      const at = index + found.search(/[«»]/);
      return quotations.some(({ start, end }) => at === start || at === end - 1) ? found.trim() : undefined;
    },
  ),
  examples: {
    hits: [
      'es| el lema « Agua y paz » ⇒ el lema «Agua y paz»',
      'ar| شعار « الماء والسلام » ⇒ شعار «الماء والسلام»',
    ],
    misses: ['es| el lema «Agua y paz»', 'ar| شعار «الماء والسلام»'],
  },
};
