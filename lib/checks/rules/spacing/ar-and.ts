import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

/** « و » is written together with the word behind it. */
export const arAnd: Rule = {
  id: 'ar-and',
  languages: ['ar'],
  severity: 'error',
  kind: 'spacing',
  say: 'ar-and',
  source: 'un-ar',
  find: matches(/(?<=(?:^|[\s«(،])و)[ \u00a0](?=[\u0621-\u064a]{2}|\p{Nd})/gu, () => ''),
  examples: {
    hits: [
      'النساء و الأطفال ⇒ النساء والأطفال',
      '5,000 بطانية و 2400 فرشة ⇒ 5,000 بطانية و2400 فرشة',
      'الماء و الغذاء و الدواء ⇒ الماء والغذاء والدواء',
    ],
    misses: ['النساء والأطفال', 'الفقرة و', 'و45 شخصا'],
  },
};
