import type { records } from '#db/schema/records.ts';
import { isLanguage } from '../languages.ts';
import type { Words } from './kinds.ts';
import { wordsOf } from './words-of.ts';

/** A site's About texts as rows of the directory. Pure. */
export function aboutRows(siteKey: string, words: Words): (typeof records.$inferInsert)[] {
  return Object.entries(words).flatMap(([language, text]) => {
    if (!isLanguage(language) || !text) return [];
    const data = { language, text };
    return [{ kind: 'about' as const, siteKey, code: language, data, words: wordsOf(data) }];
  });
}
