import { sql } from 'drizzle-orm';
import { readers } from '#db/client.ts';
import type { Language } from '../languages.ts';
import type { Marked } from '../releases/view.ts';
import { texts } from './conditions.ts';
import { fold } from './fold.ts';
import type { Term } from './question.ts';

/** Marks what was looked for in texts of one language. */
export type Marker = {
  mark: (text: string) => Marked;
  /** Whether texts say, between them, all that was looked for. */
  allSaid: (...texts: string[]) => boolean;
  /** The words around what was found; null where nothing was. */
  excerpt: (text: string) => Marked | null;
};

type Word = { from: number; to: number; folded: string };
/** The folded words that are forms of each word asked for. */
type Forms = ReadonlyMap<string, ReadonlySet<string>>;

const WORD = /\d{1,3}(?:[ .,\u00a0\u202f\u2009’']\d{3})+(?!\d)|[\p{L}\p{M}\p{N}\u0640\u00ad\u200c\u200d]+/gu;
// Most words of most languages need no folding.
const PLAIN = /^[a-z0-9]+$/;
/** An excerpt begins so many words before the first hit, and has so many. */
const BEFORE = 6;
const LENGTH = 32;

/** Learns from the database which words of the texts are forms of those asked for. */
export async function markerFor(
  terms: readonly Term[],
  language: Language,
  said: readonly string[],
): Promise<Marker> {
  const asked = terms.flatMap(({ words }) => words);
  const read = new Map<string, Word[]>();
  const wordsOf = (text: string) => {
    const words = read.get(text) ?? readWords(text);
    read.set(text, words);
    return words;
  };
  const known = new Set(said.flatMap((text) => wordsOf(text).map(({ folded }) => folded)));
  const near = [...known].filter((word) => mayBe(word, asked, language));
  const forms = await formsOf(asked, near, language);
  const hitsIn = (text: string) => terms.flatMap((term) => runsOf(term.words, wordsOf(text), forms));
  return {
    mark: (text) => pieces(text, hitsIn(text)),
    allSaid: (...texts) =>
      terms.every((term) => texts.some((text) => runsOf(term.words, wordsOf(text), forms).length > 0)),
    excerpt: (text) => excerptOf(text, wordsOf(text), terms, forms),
  };
}

function readWords(text: string): Word[] {
  return [...text.matchAll(WORD)].flatMap(({ index, 0: word }) => {
    const small = word.toLowerCase();
    const folded = PLAIN.test(small) ? small : fold(word);
    return folded ? [{ from: index, to: index + word.length, folded }] : [];
  });
}

// A cheap look first: forms of one word begin alike, in Arabic they share three letters.
function mayBe(folded: string, asked: readonly string[], language: Language): boolean {
  return asked.some((word) => {
    if (folded === word) return true;
    if (language !== 'ar') return word.length > 2 && folded.slice(0, 3) === word.slice(0, 3);
    for (let at = 0; at + 3 <= word.length; at++) if (folded.includes(word.slice(at, at + 3))) return true;
    return false;
  });
}

async function formsOf(
  asked: readonly string[],
  near: readonly string[],
  language: Language,
): Promise<Forms> {
  const words = [...new Set([...asked, ...near])];
  const lexemes = await lexemesOf(words, language);
  const alike = (a: string, b: string) =>
    a === b || lexemes.get(a)?.some((it) => lexemes.get(b)?.includes(it));
  return new Map(asked.map((word) => [word, new Set(words.filter((other) => alike(word, other)))]));
}

const MOST_KNOWN = 20_000;
// Next and the server each hold their own copy of this module.
const shared = globalThis as typeof globalThis & { newsroomLexemes?: Map<string, string[]> };

// What a word is to search depends on nothing else: it is asked once.
async function lexemesOf(words: readonly string[], language: Language): Promise<Map<string, string[]>> {
  const known = shared.newsroomLexemes ?? new Map<string, string[]>();
  shared.newsroomLexemes = known.size > MOST_KNOWN ? new Map() : known;
  const unknown = words.filter((word) => !known.has(`${language} ${word}`));
  if (unknown.length > 0) {
    const rows = await readers().execute<{ word: string; lexemes: string[] }>(sql`
      select word, tsvector_to_array(to_tsvector(search_config(${language}), stemmable(${language}, word))) as lexemes
      from unnest(${texts(unknown)}) word`);
    for (const row of rows) known.set(`${language} ${row.word}`, row.lexemes);
  }
  return new Map(words.map((word) => [word, known.get(`${language} ${word}`) ?? []]));
}

/** Where the words of a term stand one after the other: index and length in words. */
function runsOf(
  term: readonly string[],
  words: readonly Word[],
  forms: Forms,
): { from: number; to: number; at: number }[] {
  const runs: { from: number; to: number; at: number }[] = [];
  for (let at = 0; at + term.length <= words.length; at++) {
    if (!term.every((word, step) => forms.get(word)?.has(words[at + step]?.folded ?? ''))) continue;
    const [first, last] = [words[at], words[at + term.length - 1]];
    if (first && last) runs.push({ from: first.from, to: last.to, at });
  }
  return runs;
}

function pieces(text: string, hits: readonly { from: number; to: number }[]): Marked {
  const marked: Marked = [];
  let done = 0;
  for (const { from, to } of hits.toSorted((a, b) => a.from - b.from)) {
    if (to <= done) continue;
    const start = Math.max(from, done);
    if (start > done) marked.push({ text: text.slice(done, start), hit: false });
    marked.push({ text: text.slice(start, to), hit: true });
    done = to;
  }
  if (done < text.length) marked.push({ text: text.slice(done), hit: false });
  return marked;
}

// The first stretch with most of what was asked for.
function excerptOf(
  text: string,
  words: readonly Word[],
  terms: readonly Term[],
  forms: Forms,
): Marked | null {
  const runs = terms.flatMap((term, which) =>
    runsOf(term.words, words, forms).map((run) => ({ ...run, which })),
  );
  const starts = runs.toSorted((a, b) => a.at - b.at).slice(0, 200);
  let best: { at: number; count: number } | null = null;
  for (const { at } of starts) {
    const count = new Set(
      starts.filter((run) => run.at >= at && run.at < at + LENGTH - BEFORE).map(({ which }) => which),
    ).size;
    if (!best || count > best.count) best = { at, count };
  }
  if (!best) return null;
  const first = Math.max(0, best.at - BEFORE);
  const [from, to] = [
    words[first]?.from ?? 0,
    words[Math.min(words.length, first + LENGTH) - 1]?.to ?? text.length,
  ];
  const inside = runs.filter((run) => run.from >= from && run.to <= to);
  const part = pieces(
    text.slice(from, to),
    inside.map((run) => ({ from: run.from - from, to: run.to - from })),
  ).map(({ text: words, hit }) => ({
    text: words
      .replace(/(?<=[.!?؟])\s*\n\s*/g, ' ')
      .replace(/\s*\n\s*/g, ' · ')
      .replace(/\s+/g, ' '),
    hit,
  }));
  return [
    ...(first > 0 ? [{ text: '… ', hit: false }] : []),
    ...part,
    ...(to < text.trimEnd().length ? [{ text: '\u00a0…', hit: false }] : []),
  ];
}
