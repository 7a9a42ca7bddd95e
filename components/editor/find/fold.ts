export type Ways = { matchCase: boolean; accents: boolean; wholeWords: boolean };

/** Words made comparable, and for each of their UTF-16 units where it came from. */
export type Folded = { text: string; from: number[] };

const SAME: Record<string, string> = {
  '\u2019': "'",
  '\u2018': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\u2011': '-',
};
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * Words as they are compared: typographic quotes and spaces as typed ones, and unless asked for, capitals as small letters
 * and letters without accents, vowel signs or the Arabic lengthening stroke.
 */
export function fold(words: string, { matchCase, accents }: Ways): Folded {
  if (PLAIN.test(words)) {
    const text = matchCase ? words : words.toLowerCase();
    return { text, from: Array.from({ length: text.length + 1 }, (_, index) => index) };
  }
  let text = '';
  const from: number[] = [];
  let at = 0;
  for (const letter of words) {
    const known = SAME[letter] ?? letter;
    const bare = accents ? known.normalize('NFC') : known.normalize('NFD').replace(/[\p{M}\u0640]/gu, '');
    const folded = matchCase ? bare : bare.toLowerCase();
    for (let unit = 0; unit < folded.length; unit += 1) from.push(at);
    text += folded;
    at += letter.length;
  }
  from.push(at);
  return { text, from };
}

/** Where the sought words stand: pairs of offsets into the words given. Found places do not overlap. */
export function placesIn(words: string, sought: string, ways: Ways): [number, number][] {
  const needle = fold(sought, ways).text;
  if (!needle) return [];
  const { text, from } = fold(words, ways);
  const found: [number, number][] = [];
  for (let at = text.indexOf(needle); at >= 0; ) {
    const end = at + needle.length;
    const place: [number, number] = [from[at] ?? 0, endOf(from, end, words)];
    const isFound = !ways.wholeWords || (isEdge(words, place[0]) && isEdge(words, place[1]));
    if (isFound) found.push(place);
    at = text.indexOf(needle, isFound ? end : at + 1);
  }
  return found;
}

// Signs that stand on the last letter belong to it.
function endOf(from: number[], end: number, words: string): number {
  const next = from[end] ?? words.length;
  const last = from[end - 1] ?? 0;
  return Math.max(next, last + 1);
}

function isEdge(words: string, at: number): boolean {
  const before = words.slice(0, at).match(/[\p{L}\p{N}\p{M}]$/u);
  const after = words.slice(at).match(/^[\p{L}\p{N}\p{M}]/u);
  return !(before && after);
}
