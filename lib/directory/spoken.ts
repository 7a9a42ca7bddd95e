import type { Language } from '../languages.ts';

/** The languages a contact may be said to speak, as ISO 639 has them: those of the places where we work. */
export const SPOKEN =
  'ar en es fr am az bn de dyu el fa ff ha hi ht hy id it ka kk km ku ky ln lo mg ms my ne nl om pl prs ps pt ro ru rw si sn so sq sr sw ta tg th ti tl tr uk ur uz vi wo yo zgh zh'.split(
    ' ',
  );

/** A spoken language as a language calls it: "French", "français". Pure. */
export function nameSpoken(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** "French and Arabic". Pure. */
export const listSpoken = (codes: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(
    codes.map((code) => nameSpoken(code, language)),
  );
