import { COMMON_PARTS } from './common-parts.ts';

/** Words that anybody would try here first. */
const CONTEXT = [
  'iom',
  'oim',
  'onu',
  'unhcr',
  'unitednations',
  'nationsunies',
  'nacionesunidas',
  'international',
  'internationale',
  'internacional',
  'organization',
  'organisation',
  'organizacion',
  'migration',
  'migracion',
  'migrant',
  'migrants',
  'newsroom',
  'pressroom',
  'pressrelease',
  'press',
  'news',
  'media',
  'communication',
  'headquarters',
  'geneva',
  'geneve',
  'mission',
  'demo',
];

const LOOKALIKES: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '€': 'e',
  '+': 't',
};

const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
];

/** How many characters must be left that are no common word, run, repetition, date or word around the person. */
const ENOUGH = 6;

/**
 * True when a long password is long only by common parts: what people choose most, words around them, runs of keys,
 * repetitions and years, also with look-alike characters, leave fewer than six characters of their own.
 * @param about words that are no secret here: the person's name and address
 */
export function commonness(password: string, about: readonly string[]): boolean {
  const words = [...COMMON_PARTS, ...CONTEXT, ...about.flatMap(partsOf)].sort((a, b) => b.length - a.length);
  const plain = fold(password);
  return [plain, replaceLookalikes(plain)].some((text) => ownCharacters(text, words) < ENOUGH);
}

// What remains when every known part is taken out, the longest parts first; repetitions count once.
function ownCharacters(text: string, words: readonly string[]): number {
  let rest = text;
  for (const word of words) rest = rest.replaceAll(word, ' ');
  for (const run of runs()) rest = rest.replaceAll(run, ' ');
  rest = rest.replace(/(19|20)\d\d/g, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ');
  rest = rest.replace(/(.{1,8}?)\1+/gu, '$1');
  const pieces = new Set(rest.split(' ').filter((piece) => piece.length > 0));
  return [...pieces].reduce((sum, piece) => sum + [...piece].length, 0);
}

let runList: string[] | undefined;

// Every stretch of four or more neighbours, both ways, the longest first.
function runs(): string[] {
  runList ??= RUNS.flatMap((row) => [row, [...row].reverse().join('')])
    .flatMap((row) =>
      Array.from({ length: row.length - 3 }, (_, length) => length + 4).flatMap((length) =>
        Array.from({ length: row.length - length + 1 }, (_, at) => row.slice(at, at + length)),
      ),
    )
    .sort((a, b) => b.length - a.length);
  return runList;
}

function partsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length >= 3);
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function replaceLookalikes(text: string): string {
  return [...text].map((character) => LOOKALIKES[character] ?? character).join('');
}
