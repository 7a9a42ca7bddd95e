import { createTranslator } from 'use-intl/core';
import type { Messages } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';

/** Says the strings of what stands beside the text; only their own catalogue is sent to the browser. */
export function besideWords(messages: Pick<Messages, 'beside'>, language: Language) {
  const locale = (language === 'ar' ? 'ar-u-nu-latn' : language) as Language;
  return createTranslator({ locale, messages: messages as Messages, namespace: 'beside' });
}

export type BesideWords = ReturnType<typeof besideWords>;
