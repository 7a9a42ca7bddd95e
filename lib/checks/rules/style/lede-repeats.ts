import { foldCase } from '../../../documents/import/fold.ts';
import { everyMatch } from '../../../every-match.ts';
import type { WholeRule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';

const LONGEST = 8;

/** A first paragraph that says the headline once more in the same words. */
export const ledeRepeats: WholeRule = {
  id: 'lede-repeats-headline',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'info',
  kind: 'style',
  say: 'lede-repeats-headline',
  source: 'iom-style',
  across: (readings) => {
    const headline = readings.find(({ part }) => part === 'headline');
    const at = readings.findIndex(({ part }) => part === 'paragraph');
    const lede = readings[at];
    const found = headline && lede ? overlap(headline, lede) : null;
    return found ? [{ at, ...found }] : [];
  },
};

function overlap(headline: Reading, lede: Reading) {
  const rows = new Set<string>();
  const said = wordsOf(headline);
  for (let from = 0; from + LONGEST <= said.length; from += 1) rows.add(row(said, from));
  const words = wordsOf(lede);
  for (let from = 0; from + LONGEST <= words.length; from += 1) {
    if (!rows.has(row(words, from))) continue;
    return { start: words[from]?.start ?? 0, end: words[from + LONGEST - 1]?.end ?? 0 };
  }
  return null;
}

const row = (words: readonly { word: string }[], from: number) =>
  words
    .slice(from, from + LONGEST)
    .map(({ word }) => word)
    .join(' ');

const wordsOf = ({ text }: Reading) =>
  everyMatch(/[\p{L}\p{N}]+/gu, foldCase(text)).map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
