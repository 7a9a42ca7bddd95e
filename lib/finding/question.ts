import type { Language } from '../languages.ts';
import { isCommon } from './common-words.ts';
import { fold } from './fold.ts';

/** Something to look for: one word, or several that stand together. `words` are folded. */
export type Term = { typed: string; words: string[]; phrase: boolean };

/** What a reader asks for, and what they do not want. */
export type Question = { wanted: Term[]; unwanted: Term[] };

/** More words than anybody types; each costs a look into the index. */
const MOST = 12;

// “a phrase”, « a phrase », "a phrase" or a word, each perhaps with a minus before it.
const PARTS = /(?<![^\s])([-−–])?(?:[“”„]([^“”„"]*)[“”]|«([^»]*)»|‹([^›]*)›|"([^"]*)"|(\S+))/gu;

// 1 264 is one number, however its groups are parted.
const GROUPED = /(?<!\d{4})(?<=\d)[ .,\u00a0\u202f\u2009’'](?=\d{3}(?!\d))/gu;

/**
 * Reads what somebody typed into the search field: words, “phrases” in any quotation marks, and -words they do not want.
 * Words as common as "the" are left out of a word's ends, unless nothing else was asked.
 */
export function readQuestion(typed: string, language: Language): Question {
  const parts = [...typed.replace(GROUPED, '').matchAll(PARTS)].map(([, minus, ...said]) => {
    const quoted = said.slice(0, 4).find((it) => it !== undefined);
    return { minus: minus !== undefined, typed: quoted ?? said[4] ?? '', phrase: quoted !== undefined };
  });
  const terms = parts
    .map((part) => ({ ...part, words: fold(part.typed).split(' ').filter(Boolean) }))
    .filter(({ words }) => words.length > 0)
    .slice(0, MOST);
  const of = (minus: boolean) =>
    terms
      .filter((term) => term.minus === minus)
      .map(({ typed, words, phrase }): Term => ({ typed, words: words.slice(0, MOST), phrase }));
  const wanted = of(false);
  const telling = wanted
    .map((term) => (term.phrase ? term : { ...term, words: trimmed(term.words, language) }))
    .filter(({ words }) => words.length > 0);
  return { wanted: telling.length > 0 ? telling : wanted, unwanted: of(true) };
}

function trimmed(words: string[], language: Language): string[] {
  const first = words.findIndex((word) => !isCommon(word, language));
  if (first < 0) return [];
  return words.slice(first, words.findLastIndex((word) => !isCommon(word, language)) + 1);
}

/** What was typed, with a term in other words, or without it. */
export function retyped(typed: string, term: Term, by: string): string {
  return typed
    .replace(term.typed, () => by)
    .replace(/[-−–]?(“”|«\s*»|"")/u, '')
    .replace(/\s+/g, ' ')
    .trim();
}
