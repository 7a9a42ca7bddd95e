import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

/** The house writes Western digits; one text has one kind. */
export const arDigits: Rule = {
  id: 'ar-digits',
  languages: ['ar'],
  severity: 'warning',
  kind: 'letters',
  say: 'ar-digits',
  source: 'iom-style',
  find: matches(/[٠-٩]+(?:[٫٬][٠-٩]+)*/gu, ([found]) => ({
    fix: found
      .replace(/[٠-٩]/g, (digit) => String((digit.codePointAt(0) ?? 0) - 0x660))
      .replaceAll('٬', ',')
      .replaceAll('٫', '.'),
    batch: false,
  })),
  examples: { hits: ['٤٥ شخصا ⇒ 45 شخصا', '٧٬٢٠٠ مهاجر ⇒ 7,200 مهاجر'], misses: ['45 شخصا', '7,200 مهاجر'] },
};
