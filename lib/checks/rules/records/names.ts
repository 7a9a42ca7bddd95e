import { everyMatch } from '../../../every-match.ts';
import type { Reading } from '../../reading.ts';

type Place = { start: number; end: number; name: string };

/** Finds names in texts: whole words, in their own capitals, the longest first. What a text said is remembered. */
export type Names = { in: (reading: Reading) => readonly Place[] };

const made = new WeakMap<object, Names>();

/** The names of one list of the directory; `list` is what it is remembered by. */
export function namesOf(list: object, names: () => readonly string[]): Names {
  const before = made.get(list);
  if (before) return before;
  const now = finder(names());
  made.set(list, now);
  return now;
}

// By their first word: a text of thousands of words is held against thousands of names at each key.
function finder(names: readonly string[]): Names {
  const byFirst = sorted(names);
  const read = new WeakMap<Reading, readonly Place[]>();
  return {
    in(reading) {
      const known = read.get(reading);
      if (known) return known;
      const found = byFirst.size > 0 ? placesIn(even(reading.text), byFirst) : [];
      read.set(reading, found);
      return found;
    },
  };
}

/** Whether a text names one of them, as rules find names. Pure. */
export const isNamedIn = (text: string, names: readonly string[]): boolean =>
  placesIn(even(text), sorted(names)).length > 0;

function sorted(names: readonly string[]): Map<string, string[]> {
  const byFirst = new Map<string, string[]>();
  for (const name of new Set(names.map(plain))) {
    const [first = ''] = name.match(word) ?? [];
    if (first && name.startsWith(first)) byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  for (const alike of byFirst.values()) alike.sort((a, b) => b.length - a.length);
  return byFirst;
}

const word = /[\p{L}\p{N}]+/gu;

function placesIn(text: string, byFirst: Map<string, string[]>): Place[] {
  const found: Place[] = [];
  let free = 0;
  for (const { 0: first, index: start } of everyMatch(word, text)) {
    if (start < free) continue;
    const name = byFirst
      .get(first)
      ?.find((one) => text.startsWith(one, start) && ends(text, start + one.length));
    if (name === undefined) continue;
    free = start + name.length;
    found.push({ start, end: free, name });
  }
  return found;
}

const ends = (text: string, at: number) => !/[\p{L}\p{N}]/u.test(text.charAt(at));

// One kind of apostrophe and space, unit for unit.
const even = (text: string): string => text.replace(/[’ʼ]/gu, "'").replace(/[\u00a0\u202f]/gu, ' ');

/** A name with one kind of apostrophe and space, as lists compare it. */
export const plain = (name: string): string => even(name).trim().replace(/\s+/gu, ' ');
