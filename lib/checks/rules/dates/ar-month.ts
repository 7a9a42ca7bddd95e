import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

const MONTHS: readonly (readonly [east: string, west: string])[] = [
  ['كانون الثاني', 'يناير'],
  ['شباط', 'فبراير'],
  ['آذار', 'مارس'],
  ['نيسان', 'أبريل'],
  ['أيار', 'مايو'],
  ['حزيران', 'يونيو'],
  ['تموز', 'يوليو'],
  ['آب', 'أغسطس'],
  ['أيلول', 'سبتمبر'],
  ['تشرين الأول', 'أكتوبر'],
  ['تشرين الثاني', 'نوفمبر'],
  ['كانون الأول', 'ديسمبر'],
];
const pairs = new Map(
  MONTHS.flatMap(([east, west]) => [east, west].map((name) => [name, `${east}/${west}`])),
);

/** Readers of the East and of the West call months by other names: both stand there. */
export const arMonth: Rule = {
  id: 'ar-month',
  languages: ['ar'],
  severity: 'info',
  kind: 'dates',
  say: 'ar-month',
  source: 'un-ar',
  find: matches(
    new RegExp(`(?<=\\d[ \\u00a0](?:من )?)(?:${[...pairs.keys()].join('|')})(?![\\p{L}\\p{M}])(?! ?/)`, 'gu'),
    ([name]) => ({ fix: pairs.get(name), params: { right: pairs.get(name) ?? name } }),
  ),
  examples: {
    hits: ['في 17 مارس 2022 ⇒ في 17 آذار/مارس 2022', 'في 5 شباط ⇒ في 5 شباط/فبراير'],
    misses: ['في 17 آذار/مارس 2022', 'في 2 تشرين الأول/ أكتوبر', 'شهر مارس'],
  },
};
