import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { Left } from './blocks.ts';
import type { Finding } from './findings.ts';
import type { FileRefusal } from './refusals.ts';

/** The finding as a sentence. The command line says it in English, the desk in the member's language. */
export function sayFinding({ code, params }: Finding, language: Language = 'en'): string {
  return translator(language, 'import')(`findings.${code}`, params);
}

/** Why lines were left out, each reason once, as one sentence. */
export function sayReasons(left: readonly Left[], language: Language = 'en'): string {
  const say = translator(language, 'import');
  const reasons = [...new Set(left.map(({ reason }) => reason))];
  return reasons.map((reason) => say(`left.${reason}`)).join('; ');
}

/** The refusal as a sentence. The command line says it in English, the desk in the member's language. */
export function sayRefusal({ code, params }: FileRefusal, language: Language = 'en'): string {
  return translator(language, 'import')(`refusals.${code}`, params);
}
