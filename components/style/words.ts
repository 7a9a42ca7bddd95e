import { createTranslator } from 'use-intl/core';
import type { Messages } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';

/** The words of the pages of style for the browser: only this catalogue is sent there. */
export type StyleMessages = Pick<Messages, 'style'>;

/** Says them in the member's language. */
export function styleWords(messages: StyleMessages, language: Language) {
  const locale = (language === 'ar' ? 'ar-u-nu-latn' : language) as Language;
  return createTranslator({ locale, messages: messages as Messages, namespace: 'style' });
}
export type StyleWords = ReturnType<typeof styleWords>;
