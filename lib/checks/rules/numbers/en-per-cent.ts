import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

/** Figures with "per cent" in running text; the sign stays in tables. */
export const enPerCent: Rule = {
  id: 'en-per-cent',
  languages: ['en'],
  severity: 'error',
  kind: 'numbers',
  say: 'en-per-cent',
  source: 'un-editorial',
  find: matches(/(?<=\d)[ \u00a0]?%|(?<=\d)[ \u00a0]percent(?!\p{L})/gu, (_found, { part }) =>
    part === 'table' || part === 'data' ? undefined : ' per cent',
  ),
  examples: {
    hits: [
      '24 percent of them ⇒ 24 per cent of them',
      'some 60% of households ⇒ some 60 per cent of households',
    ],
    misses: ['24 per cent of them', 'a percentage point'],
  },
};
