import type { Reader } from '#lib/comments/view.ts';

/** An @ that is being typed: where it stands, and what follows it up to the caret. */
export type Calling = { from: number; query: string };

const LONGEST = 40;
const SHOWN = 6;

/** The name somebody is calling at the caret, or null. Pure. */
export function callingAt(words: string, caret: number): Calling | null {
  const before = words.slice(Math.max(0, caret - LONGEST - 1), caret);
  const at = before.lastIndexOf('@');
  if (at < 0) return null;
  const query = before.slice(at + 1);
  const previous = before[at - 1];
  // An @ inside a word is a mail address.
  const begins = previous === undefined || /[\s([{«“"'’،]/.test(previous);
  return begins && !query.includes('\n') ? { from: caret - query.length - 1, query } : null;
}

/** Those whose name, or a part of it, begins like this; accents do not matter. Pure. */
export function readersLike(readers: readonly Reader[], query: string): Reader[] {
  const asked = fold(query).trimStart();
  return readers
    .filter(({ name }) => {
      const folded = fold(name);
      return folded.startsWith(asked) || folded.split(/[\s-]+/).some((part) => part.startsWith(asked));
    })
    .slice(0, SHOWN);
}

/** The words with the whole name in place of what was typed of it, and where the caret stands then. Pure. */
export function callBy(
  words: string,
  { from, query }: Calling,
  { name }: Reader,
): { words: string; caret: number } {
  const called = `@${name} `;
  const rest = words.slice(from + 1 + query.length).replace(/^ /, '');
  return { words: words.slice(0, from) + called + rest, caret: from + called.length };
}

/** Words parted at the names that are called in them. Pure. */
export function partedAtNames(
  words: string,
  readers: readonly Reader[],
): { text: string; called: boolean }[] {
  const names = readers.map(({ name }) => `@${name}`).sort((a, b) => b.length - a.length);
  if (names.length === 0) return [{ text: words, called: false }];
  const pattern = new RegExp(
    `(${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`,
    'u',
  );
  return words
    .split(pattern)
    .filter((text) => text !== '')
    .map((text) => ({ text, called: names.includes(text) }));
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
