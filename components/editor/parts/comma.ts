import type { Language } from '#lib/languages.ts';

/** The comma between two things said of one person, as the language of the text writes it. */
export const commaOf = (language: Language): string => (language === 'ar' ? '، ' : ', ');
