import { createTranslator } from 'use-intl/core';
import type { Finding } from '#lib/checks/engine/rule.ts';
import type { Messages } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';

/** Says what the newsroom found, in the member's language; only this catalogue is sent to the browser. */
export function checkWords(messages: Pick<Messages, 'checks'>, language: Language) {
  const locale = (language === 'ar' ? 'ar-u-nu-latn' : language) as Language;
  return createTranslator({ locale, messages: messages as Messages, namespace: 'checks' });
}

export type CheckWords = ReturnType<typeof checkWords>;

/** What a finding says. */
export function sayFinding(t: CheckWords, { say, params }: Pick<Finding, 'say' | 'params'>): string {
  const key = `messages.${say}` as Parameters<CheckWords['has']>[0];
  return t.has(key) ? (t as unknown as (key: string, params: object) => string)(key, params) : say;
}
