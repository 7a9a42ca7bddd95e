import { escapeForRegExp } from '../../../documents/import/fold.ts';
import type { Reading } from '../../reading.ts';

/** Finds names in texts: whole words, in their own capitals, the longest first. What a text said is remembered. */
export type Names = { in: (reading: Reading) => readonly { start: number; end: number; name: string }[] };

const made = new WeakMap<object, Names>();

/** The names of one list of the directory; `list` is what it is remembered by. */
export function namesOf(list: object, names: () => readonly string[]): Names {
  const before = made.get(list);
  if (before) return before;
  const now = finder(names());
  made.set(list, now);
  return now;
}

function finder(names: readonly string[]): Names {
  const all = [...new Set(names.map((name) => name.trim()).filter(({ length }) => length > 1))];
  if (all.length === 0) return { in: () => [] };
  const longestFirst = all.sort((a, b) => b.length - a.length).map((name) => loose(name));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const read = new WeakMap<Reading, readonly { start: number; end: number; name: string }[]>();
  return {
    in(reading) {
      const known = read.get(reading);
      if (known) return known;
      const found = Array.from(reading.text.matchAll(pattern), ({ 0: name, index }) => ({
        start: index,
        end: index + name.length,
        name: plain(name),
      }));
      read.set(reading, found);
      return found;
    },
  };
}

/** A name with one kind of apostrophe and space, as lists compare it. */
export const plain = (name: string): string =>
  name
    .trim()
    .replace(/[’ʼ]/gu, "'")
    .replace(/[\s\u00a0\u202f]+/gu, ' ');

const loose = (name: string) =>
  escapeForRegExp(plain(name)).replaceAll("'", "['’ʼ]").replaceAll(' ', '[ \\u00a0\\u202f]');
