import { createTranslator } from 'use-intl/core';
import type { Messages } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';

/** Says the editor's strings in the member's language; only their own catalogue is sent to the browser. */
export function editorWords(messages: Pick<Messages, 'editor'>, language: Language) {
  const locale = (language === 'ar' ? 'ar-u-nu-latn' : language) as Language;
  return createTranslator({ locale, messages: messages as Messages, namespace: 'editor' });
}

export type EditorWords = ReturnType<typeof editorWords>;
