import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';

type Named = {
  kind: 'now' | 'revision' | 'edition' | 'moment';
  number: string | null;
  label?: string | null;
  at: Date;
};

/** A version in words that stand inside a sentence: "version 3, “before the call”", "edition 2", "the text of …". */
export function sayVersion(
  { kind, number, label, at }: Named,
  language: Language,
  sayWhen: (instant: Date) => string,
): string {
  const t = translator(language, 'versions');
  if (kind === 'moment') return t('names.moment', { when: sayWhen(at) });
  if (kind === 'revision' && label) return t('names.labelled', { number: number ?? '', label });
  return t(`names.${kind}`, { number: number ?? '' });
}
