import { fold } from '../find/fold.ts';

const LOOSE = { matchCase: false, accents: false, wholeWords: false };

/**
 * Sifts things by what was typed, without accents or capitals: each typed word begins a word of the thing's names.
 * Those whose first name begins with it come first.
 */
export function sift<T>(things: readonly T[], namesOf: (thing: T) => string[], typed: string): T[] {
  const wanted = bare(typed).split(/\s+/).filter(Boolean);
  if (!wanted.length) return [...things];
  const ranked = things.map((thing) => ({ thing, rank: rankOf(namesOf(thing).map(bare), wanted) }));
  return ranked
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ thing }) => thing);
}

function rankOf([label = '', ...others]: string[], wanted: string[]): number {
  const begins = (names: string[]) => {
    const words = names.flatMap((name) => name.split(/[\s’'()-]+/));
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  };
  if (label.startsWith(wanted.join(' '))) return 0;
  return begins([label]) ? 1 : begins([label, ...others]) ? 2 : 3;
}

const bare = (words: string): string => fold(words, LOOSE).text;
