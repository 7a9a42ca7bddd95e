import { createTranslator } from 'use-intl/core';
import type { Messages } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';

/** Says the strings of comments in the member's language; only their own catalogue is sent to the browser. */
export function commentWords(messages: Pick<Messages, 'comments'>, language: Language) {
  const locale = (language === 'ar' ? 'ar-u-nu-latn' : language) as Language;
  return createTranslator({ locale, messages: messages as Messages, namespace: 'comments' });
}

export type CommentWords = ReturnType<typeof commentWords>;
