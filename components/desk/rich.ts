import { createElement, type ReactNode } from 'react';
import { createTranslator } from 'use-intl/core';
import { catalogueOf, numberLocale } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';

/** Says the string at a path with its <b> drawn, or null when there is none. */
export function phraseRich(
  language: Language,
  path: string,
  params: Record<string, string | number>,
): ReactNode | null {
  const t = createTranslator({ locale: numberLocale(language), messages: catalogueOf(language) });
  const key = path as Parameters<typeof t>[0];
  if (!t.has(key)) return null;
  const rich = t.rich as (key: string, values: object) => ReactNode;
  return rich(path, { ...params, b: (chunks: ReactNode) => createElement('b', { key: 'b' }, chunks) });
}
