import { isolated } from '../i18n/isolated.ts';
import { translator } from '../i18n/translate.ts';
import type { Language } from '../languages.ts';
import type { Difference } from './difference.ts';

/** What a difference says, in the language of whoever reads it; on the desk its words keep their own direction. */
export function sayDifference(
  { manner, source, target }: Pick<Difference, 'manner' | 'source' | 'target'>,
  language: Language,
  quoted: (words: string) => string = isolated,
): string {
  return translator(language, 'parity')(`manner.${manner}`, {
    source: quoted(source?.written ?? ''),
    target: quoted(target?.written ?? ''),
  });
}
