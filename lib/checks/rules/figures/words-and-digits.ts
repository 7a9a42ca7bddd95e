import type { Hit, Rule } from '../../engine/rule.ts';

/** A number said twice, in words and in digits: once is enough, and twice must be the same. */
export const wordsAndDigits: Rule = {
  id: 'words-and-digits',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'info',
  kind: 'figures',
  say: 'words-and-digits',
  source: 'arithmetic',
  find: (reading) =>
    reading.figures.flatMap(({ start, end, value, again }): Hit[] => {
      if (!again) return [];
      const digits = reading.text.slice(again.start, again.end);
      return again.value === value
        ? [{ start, end, fix: digits, batch: false, params: { digits } }]
        : [{ start, end, severity: 'error' as const, say: 'words-differ', params: { digits, value } }];
    }),
  examples: {
    hits: [
      'fr| deux cent dix (210) familles ⇒ 210 familles',
      'fr| deux cent dix (201) familles',
      'en| three hundred and fifty (350) people ⇒ 350 people',
      'es| ciento veinte (120) personas ⇒ 120 personas',
    ],
    misses: [
      'fr| 210 familles',
      'fr| deux centres (210 familles)',
      'en| three hundred and fifty people',
      'es| ciento veinte personas',
    ],
  },
};
