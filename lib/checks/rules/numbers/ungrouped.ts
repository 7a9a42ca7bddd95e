import { foldCase } from '../../../documents/import/fold.ts';
import { everyMatch } from '../../../every-match.ts';
import type { Hit, Rule } from '../../engine/rule.ts';
import { notFigures } from '../../figures/taboo.ts';
import { COUNTED } from '../../figures/terms.ts';
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
    hits: [
      'fr| pour 2500 personnes (1200 hommes, 900 femmes) ⇒ pour 2\u202f500 personnes (1\u202f200 hommes, 900 femmes)',
      'en| some 2500 people ⇒ some 2,500 people',
      'ar| نحو 2400 شخص ⇒ نحو 2,400 شخص',
      'fr| 12500 personnes ⇒ 12\u202f500 personnes',
      'en| 250000 people ⇒ 250,000 people',
    ],
    misses: [
      'fr| en 2015 familles et amis',
      'en| in 2024 people came',
      'fr| 12\u202f500 personnes',
      'en| box 12500 is full',
      'es| 2500 personas',
    ],
  },
};

const MARKS = { fr: '\u202f', es: '\u00a0', en: ',', ar: ',' };

// Spanish leaves four digits as they are.
function longRows(reading: Reading): Hit[] {
  const { figures, text, language } = reading;
  const short = figures.flatMap(({ kind, unit, value, written, number: { start, bare } }): Hit[] => {
    const digits = text.slice(start, bare);
    const isShort =
      language !== 'es' && kind === 'count' && written === 'digits' && /^[1-9]\d{3}$/.test(digits);
    if (!isShort || unit === null || (value >= 1900 && value < 2100) || !isCounted(unit)) return [];
    return [{ start, end: bare, fix: grouped(digits, MARKS[language]) }];
  });
  return [...short, ...rows(reading)];
}

const isCounted = (unit: string) => COUNTED.test(foldCase(unit));

function rows(reading: Reading): Hit[] {
  const { prose, language } = reading;
  const found = everyMatch(/(?<![\p{L}\d.,/+#-]|\d[ \u00a0\u202f])\d{5,8}(?= \p{L}{3})/gu, prose);
  const taboo = found.length > 0 ? notFigures(prose, reading) : [];
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
