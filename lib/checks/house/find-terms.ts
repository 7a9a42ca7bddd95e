import { findPattern, firstWords, matchFrom, type Pattern, patternOf } from './pattern.ts';
import type { Term } from './term.ts';
import { type TextWord, wordsOf } from './words.ts';

/** Where a term stands in a text. */
export type TermHit = { term: Term; start: number; end: number };

type Ready = { term: Term; pattern: Pattern; except: Pattern | null };
type Shelf = { byWord: Map<string, Ready[]>; byStem: Map<string, Ready[]>; anywhere: Ready[] };

const shelves = new WeakMap<readonly Term[], Shelf>();
const STEM = 2;

/**
 * Where terms stand in a text, in its order; of one term none inside another. Terms are put on a shelf by the word they
 * begin with, so that a thousand of them cost little more than ten.
 */
export function findTerms(text: string, terms: readonly Term[]): TermHit[] {
  if (terms.length === 0) return [];
  const shelf = shelves.get(terms) ?? shelve(terms);
  shelves.set(terms, shelf);
  const words = wordsOf(text);
  const reached = new Map<Ready, number>();
  const found: (TermHit & { ready: Ready })[] = [];
  for (const [at, word] of words.entries()) {
    for (const ready of candidates(shelf, word)) {
      if ((reached.get(ready) ?? -1) >= at) continue;
      const last = matchFrom(ready.pattern, words, at);
      const end = words[last]?.end;
      if (end === undefined) continue;
      reached.set(ready, last);
      found.push({ ready, term: ready.term, start: word.start, end });
    }
  }
  return found
    .filter(({ ready: { except }, start, end }) => {
      const around = except ? findPattern(except, words) : [];
      return !around.some((place) => place.start <= start && end <= place.end);
    })
    .map(({ term, start, end }) => ({ term, start, end }));
}

function shelve(terms: readonly Term[]): Shelf {
  const shelf: Shelf = { byWord: new Map(), byStem: new Map(), anywhere: [] };
  for (const term of terms) {
    const pattern = patternOf(term.pattern, term.isExact);
    const ready = { term, pattern, except: term.except ? patternOf(term.except, term.isExact) : null };
    const firsts = firstWords(pattern);
    if (firsts.some((word) => !word || word.begins || (word.ends && word.plain.length < STEM))) {
      shelf.anywhere.push(ready);
      continue;
    }
    for (const word of firsts) {
      if (word?.ends) put(shelf.byStem, word.plain.slice(0, STEM), ready);
      else if (word) put(shelf.byWord, word.plain, ready);
    }
  }
  return shelf;
}

function put(shelf: Map<string, Ready[]>, key: string, ready: Ready): void {
  const there = shelf.get(key) ?? [];
  if (!there.includes(ready)) shelf.set(key, [...there, ready]);
}

const NONE: readonly Ready[] = [];

function candidates({ byWord, byStem, anywhere }: Shelf, { plain }: TextWord): Iterable<Ready> {
  const whole = byWord.get(plain) ?? NONE;
  const stem = byStem.get(plain.slice(0, STEM)) ?? NONE;
  return whole.length + stem.length === 0 ? anywhere : new Set([...whole, ...stem, ...anywhere]);
}
