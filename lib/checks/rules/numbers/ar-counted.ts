import { everyMatch } from '../../../every-match.ts';
import type { Hit, Rule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';

// One, the accusative behind 11 to 99, and the plural behind 3 to 10.
const NOUNS: readonly (readonly [one: string, many: string, few: string])[] = [
  ['شخص', 'شخصا', 'أشخاص'],
  ['مهاجر', 'مهاجرا', 'مهاجرين'],
  ['لاجئ', 'لاجئا', 'لاجئين'],
  ['نازح', 'نازحا', 'نازحين'],
  ['طفل', 'طفلا', 'أطفال'],
  ['رجل', 'رجلا', 'رجال'],
  ['عام', 'عاما', 'أعوام'],
  ['يوم', 'يوما', 'أيام'],
  ['مشارك', 'مشاركا', 'مشاركين'],
  ['بلد', 'بلدا', 'بلدان'],
  ['متطوع', 'متطوعا', 'متطوعين'],
  ['مركز', 'مركزا', 'مراكز'],
  ['شهر', 'شهرا', 'أشهر'],
  ['مستفيد', 'مستفيدا', 'مستفيدين'],
  ['مليون', 'مليون', 'ملايين'],
  ['مليار', 'مليار', 'مليارات'],
];
const forms = new Map(NOUNS.flatMap((noun) => noun.map((form) => [form, noun] as const)));
const counted = new RegExp(
  `(?<![\\d.,/])(?<!\\p{L}{2})(\\d{1,3}(?:,\\d{3})*)([ \\u00a0])(${[...forms.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{M}])`,
  'gu',
);

/** What is counted in Arabic takes its form from the number. */
export const arCounted: Rule = {
  id: 'ar-counted',
  languages: ['ar'],
  severity: 'error',
  kind: 'grammar',
  say: 'agreement',
  source: 'un-ar',
  find: ({ prose }: Reading): Hit[] =>
    everyMatch(counted, prose).flatMap(({ 0: found, 1: digits = '', 2: gap = ' ', 3: form = '', index }) => {
      const noun = forms.get(form);
      const value = Number(digits.replaceAll(',', ''));
      const right = noun?.[placeOf(value)];
      // Before "one" and "two" nothing is counted with digits.
      if (!right || right === form || /^0*[12]?$/u.test(digits)) return [];
      const start = index + digits.length + gap.length;
      return [{ start, end: index + found.length, fix: right, params: { right: `${digits} ${right}` } }];
    }),
  examples: {
    hits: ['45 شخص ⇒ 45 شخصا', '5 شخصا ⇒ 5 أشخاص', '1,200 مهاجرا ⇒ 1,200 مهاجر', '15 أشخاص ⇒ 15 شخصا'],
    misses: ['45 شخصا', '45 شخصًا', '5 أشخاص', '1,200 مهاجر', '4,7 مليون شخص'],
  },
};

function placeOf(value: number): 0 | 1 | 2 {
  const last = value % 100;
  if (last >= 11) return 1;
  return last >= 3 ? 2 : 0;
}
