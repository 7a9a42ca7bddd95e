import { translator } from '../i18n/translate.ts';
import type { Language } from '../languages.ts';
import type { Difference } from './difference.ts';

/** What a difference says, in the language of whoever reads it. */
export function sayDifference(
  { manner, source, target }: Pick<Difference, 'manner' | 'source' | 'target'>,
  language: Language,
): string {
  return translator(language, 'parity')(`manner.${manner}`, {
    source: source?.written ?? '',
    target: target?.written ?? '',
  });
}
