import { phrase } from '../i18n/translate.ts';
import type { Language } from '../languages.ts';
import type { Finding } from './engine/rule.ts';

/** What a finding says, in the language of whoever reads it. */
export function sayCheck({ say, params }: Pick<Finding, 'say' | 'params'>, language: Language): string {
  return phrase(language, `checks.messages.${say}`, params) ?? say;
}
