import { createTranslator } from 'use-intl/core';
import type { Language } from '../languages.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

/** Every interface string, by namespace, as English has it; the other languages carry the same keys (tested). */
export type Messages = typeof en;
export type Namespace = keyof Messages;

declare module 'use-intl/core' {
  interface AppConfig {
    Locale: Language;
    Messages: Messages;
  }
}

const catalogues: Record<Language, Messages> = { en, fr, es, ar };

/** The strings of some namespaces in a language, to hand to client components. */
export function messagesFor<N extends Namespace>(language: Language, ...namespaces: N[]): Pick<Messages, N> {
  const all = catalogues[language];
  return Object.fromEntries(namespaces.map((name) => [name, all[name]])) as Pick<Messages, N>;
}

/** Says strings of one namespace in a language: `t('key', { count: 3 })`. */
export function translator<N extends Namespace>(language: Language, namespace: N): Translator<N> {
  const key = `${language} ${namespace}`;
  const made = translators.get(key) ?? makeTranslator(language, namespace);
  translators.set(key, made);
  return made as Translator<N>;
}

type Translator<N extends Namespace> = ReturnType<typeof makeTranslator<N>>;

// Each keeps what it made of a string and how numbers are written: a page asks for the same one at every line.
const translators = new Map<string, unknown>();

function makeTranslator<N extends Namespace>(language: Language, namespace: N) {
  return createTranslator({ locale: numberLocale(language), messages: catalogues[language], namespace });
}

/** Says the string at a path that is only known at run time (`workflow.reasons.` + code), or null when there is none. <b> is left out. */
export function phrase(
  language: Language,
  path: string,
  params: Record<string, string | number> = {},
): string | null {
  const t = createTranslator({ locale: numberLocale(language), messages: catalogues[language] });
  const key = path as Parameters<typeof t>[0];
  if (!t.has(key)) return null;
  const markup = t.markup as (key: string, params: object) => string;
  return markup(path, { ...params, b: (words: string) => words });
}

/** Every string of a language. */
export const catalogueOf = (language: Language): Messages => catalogues[language];

/** The locale numbers are written in: Arabic with Western digits, as IOM writes it. */
export function numberLocale(language: Language): Language {
  return (language === 'ar' ? 'ar-u-nu-latn' : language) as Language;
}
