import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

const MARKS: Record<string, string> = { ',': '،', ';': '؛', '?': '؟' };

export const arMarks: Rule = {
  id: 'ar-marks',
  languages: ['ar'],
  severity: 'error',
  kind: 'marks',
  say: 'ar-marks',
  source: 'un-ar',
  find: matches(/(?<=[\u0621-\u064a])[,;?](?!\p{L})/gu, ([mark]) => MARKS[mark] ?? mark),
  examples: {
    hits: ['في عمان, الأردن ⇒ في عمان، الأردن', 'ماذا نفعل? ⇒ ماذا نفعل؟'],
    misses: ['في عمان، الأردن', '4,7 ملايين شخص', 'ماذا نفعل؟'],
  },
};
