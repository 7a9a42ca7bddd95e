import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

export const enStartsWithFigure: Rule = {
  id: 'en-starts-with-figure',
  languages: ['en'],
  severity: 'info',
  kind: 'numbers',
  say: 'en-starts-with-figure',
  source: 'un-editorial',
  find: matches(/(?<=^|[.!?]["”]?\s)\d{1,3}(?:,\d{3})*(?=\s\p{Ll})/gu, (_found, { part }) =>
    part === 'paragraph' || part === 'standfirst' ? null : undefined,
  ),
  examples: {
    hits: ['12,500 people have arrived.', 'They left. 40 families stayed.'],
    misses: ['Some 12,500 people have arrived.', 'They left. Forty families stayed.'],
  },
};
