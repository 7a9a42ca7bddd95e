import { createTranslator } from 'use-intl/core';
import type { Messages } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';

/** Says the editor's strings in the member's language; only their own catalogue is sent to the browser. */
export function editorWords(messages: Pick<Messages, 'editor'>, language: Language) {
  return createTranslator({
    locale: localeOf(language),
    messages: messages as Messages,
    namespace: 'editor',
  });
}

/** Says the strings of its tools: menus, keys, tables, find and replace. */
export function toolWords(messages: Pick<Messages, 'tools'>, language: Language) {
  return createTranslator({ locale: localeOf(language), messages: messages as Messages, namespace: 'tools' });
}

export type EditorWords = ReturnType<typeof editorWords>;
export type ToolWords = ReturnType<typeof toolWords>;

const localeOf = (language: Language) => (language === 'ar' ? 'ar-u-nu-latn' : language) as Language;
