import type { Rule } from '../../engine/rule.ts';
import { notFigures } from '../../figures/taboo.ts';
import type { Reading } from '../../reading.ts';

/** Five digits and more without groups are hard to read. */
export const ungrouped: Rule = {
  id: 'ungrouped-thousands',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'info',
  kind: 'numbers',
  say: 'ungrouped',
  source: 'un-editorial',
  find: longRows,
  examples: {
    hits: ['fr| 12500 personnes ⇒ 12\u202f500 personnes', 'en| 250000 people ⇒ 250,000 people'],
    misses: ['fr| 12\u202f500 personnes', 'en| box 12500 is full', 'es| 2500 personas'],
  },
};

const MARKS = { fr: '\u202f', es: '\u00a0', en: ',', ar: ',' };

function longRows({ prose, language }: Reading) {
  const found = [...prose.matchAll(/(?<![\p{L}\d.,/+#-]|\d[ \u00a0\u202f])\d{5,8}(?= \p{L}{3})/gu)];
  const taboo = found.length > 0 ? notFigures(prose, language) : [];
  return found
    .map(({ 0: digits, index }) => ({
      start: index,
      end: index + digits.length,
      fix: grouped(digits, MARKS[language]),
    }))
    .filter(({ start, end }) => !taboo.some((span) => start < span.end && span.start < end));
}

function grouped(digits: string, mark: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(mark);
}
