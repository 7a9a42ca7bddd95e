import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

/** 03/04/2024 is March in one country and April in the next. */
export const numericDate: Rule = {
  id: 'numeric-date',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'info',
  kind: 'dates',
  say: 'numeric-date',
  source: 'un-editorial',
  find: matches(/(?<![\d/.-])\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d(?![\d/-])/gu, (_found, { part }) =>
    part === 'table' ? undefined : null,
  ),
  examples: {
    hits: ['fr| le 03/04/2024 à Rabat', 'en| on 3-4-2024 in Tunis'],
    misses: ['fr| le 3 avril 2024', 'en| yesterday (14/03)', 'es| la resolución 12/2024'],
  },
};
