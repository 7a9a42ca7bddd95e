import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

const ARABIC: Record<string, string> = { ک: 'ك', ی: 'ي', ھ: 'ه' };

export const arLetters: Rule = {
  id: 'ar-letters',
  languages: ['ar'],
  severity: 'error',
  kind: 'letters',
  say: 'ar-letters',
  source: 'un-ar',
  find: matches(/[\u06a9\u06cc\u06be]/gu, ([letter]) => ARABIC[letter] ?? letter),
  examples: {
    hits: ['کتاب جديد ⇒ كتاب جديد', 'فی المدينة ⇒ في المدينة'],
    misses: ['كتاب جديد', 'في المدينة'],
  },
};
