import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

const FORMS = /(?<![\p{L}\p{M}])\p{Script=Arabic}{3,20}(?:\/(?:ة|ات|ين|ون)|\((?:ة|ات)\))(?![\p{L}\p{M}])/gu;

/** Women and men in full or in one word for all, not in a form cut in two: "مهاجر/ة". */
export const arInclusive: Rule = {
  id: 'ar-inclusive',
  languages: ['ar'],
  severity: 'info',
  kind: 'style',
  say: 'ar-inclusive',
  source: 'un-inclusive-ar',
  find: matches(FORMS, () => null, /[/(]/u),
  examples: {
    hits: ['لكل {مهاجر/ة} ملف', 'يشارك {الموظفون/ات} في الدورة', 'على كل {طالب(ة)} أن يسجل'],
    misses: ['المهاجرون والمهاجرات', 'تشرين الثاني/نوفمبر', 'النساء (والأطفال)', 'و/أو'],
  },
};
