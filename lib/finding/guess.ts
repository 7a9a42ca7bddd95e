import { sql } from 'drizzle-orm';
import { readers } from '#db/client.ts';
import type { Language } from '../languages.ts';
import { texts } from './conditions.ts';
import type { Question, Term } from './question.ts';

/** A word somebody typed and what they may have meant, as it is written; the likeliest first. */
export type Guess = { term: Term; written: string[] };

/** Guesses what was meant by the words that nothing published in the language says. */
export async function guessesFor({ wanted }: Question, language: Language): Promise<Guess[]> {
  const doubtful = wanted.filter(
    ({ words, phrase }) => !phrase && words.length === 1 && /^[^0-9]{4,30}$/.test(words[0] ?? ''),
  );
  if (doubtful.length === 0) return [];
  const rows = await readers().execute<{ typed: string; word: string; written: string }>(sql`
    select typed, near.word, near.written
    from unnest(${texts(doubtful.flatMap(({ words }) => words))}, ${texts(doubtful.map(({ words }) => bare(words[0] ?? '')))})
      as asked(typed, bare),
    lateral (
      select word, written from published_words
      where language = ${language} and (word = typed or shape % shape_of(bare))
      order by word <> typed, similarity(shape, shape_of(bare)) desc, word limit 30
    ) near`);
  return doubtful.flatMap((term) => {
    const [typed = ''] = term.words;
    const near = rows.filter((row) => row.typed === typed);
    if (near.some(({ word }) => word === typed)) return [];
    const most = bare(typed).length < 6 ? 1 : 2;
    const written = near
      .map((row) => ({ ...row, far: distance(bare(typed), bare(row.word)) }))
      .filter(({ far }) => far <= most)
      .sort((a, b) => a.far - b.far)
      .map((row) => row.written);
    return written.length ? [{ term, written: written.slice(0, 3) }] : [];
  });
}

// An Arabic word without its article.
const bare = (word: string) => word.replace(/^[وف]?(?:ال|لل|بال|كال)(?=[\u0622-\u064a]{2})/, '');

/** How many letters two words differ by: one put in, left out, replaced, or changed with its neighbour counts one. */
export function distance(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[to.length] ?? 0;
}
