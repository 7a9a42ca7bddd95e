import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { Left, LeftReason } from './blocks.ts';
import type { Finding } from './findings.ts';
import type { FileRefusal } from './refusals.ts';

/** The finding as a sentence. The command line says it in English, the desk in the member's language. */
export function sayFinding({ code, params }: Finding, language: Language = 'en'): string {
  return translator(language, 'import')(`findings.${code}`, params);
}

/** Why lines were left out, each reason once. */
export function sayReasons(left: readonly Left[], language: Language = 'en'): string {
  const reasons = [...new Set(left.map(({ reason }) => reason))];
  return reasons.map((reason) => sayLeftReason(reason, language)).join('; ');
}

/** One reason for leaving something out. */
export function sayLeftReason(reason: LeftReason, language: Language): string {
  return translator(language, 'import')(`left.${reason}`);
}

/** The refusal as a sentence. The command line says it in English, the desk in the member's language. */
export function sayRefusal({ code, params }: FileRefusal, language: Language = 'en'): string {
  return translator(language, 'import')(`refusals.${code}`, params);
}
