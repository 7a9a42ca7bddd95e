import { everyMatch } from '../../every-match.ts';
import type { Language } from '../../languages.ts';
import type { Range } from '../reading.ts';
import type { Figure } from './figure.ts';
import { LINKS, ROUGHLY, valueOfWords, WORTH } from './words.ts';

type Word = Range & { word: string };
/** `isRough` where the words themselves say about how many: "une centaine". */
type Spelled = Range & Pick<Figure, 'value'> & { isRough: boolean };

/** Numbers written in words in a folded text. An article is not a number, nor is what means something else as well. */
export function findSpelled(folded: string, language: Language): Spelled[] {
  // Most passages have no number in words.
  if (!folded.match(/\p{L}+/gu)?.some((word) => WORTH[language][word] !== undefined))
    return roughly(folded, language);
  const rows: Word[][] = [];
  let row: Word[] = [];
  const close = () => {
    while (row.length > 0 && LINKS[language].has(row.at(-1)?.word ?? '')) row.pop();
    if (row.length > 0) rows.push(row);
    row = [];
  };
  for (const { 0: written, index } of everyMatch(/\p{L}+/gu, folded)) {
    const word = language === 'ar' ? withoutAnd(written, row.length > 0) : written;
    const start = index + written.length - word.length;
    const isLinked = row.length > 0 && /^[\s\u00a0-]$/.test(folded.slice(row.at(-1)?.end, index));
    // "neuf un an plus tôt" are two numbers: no unit follows a unit.
    const worth = (one: string | undefined) => WORTH[language][one ?? ''] ?? 100;
    if (row.length > 0 && (!isLinked || (worth(row.at(-1)?.word) < 10 && worth(word) < 10))) close();
    const isPart = WORTH[language][word] !== undefined || (row.length > 0 && LINKS[language].has(word));
    if (isPart) row.push({ word, start: row.length > 0 ? index : start, end: index + written.length });
    else close();
  }
  close();
  return [...rows.flatMap((words) => spelled(words, folded, language)), ...roughly(folded, language)];
}

const rough =
  /(?<!\p{L})(?<article>une?|a|una) (?<word>dozen|dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine|millier|decena|docena|quincena|veintena|treintena|centenar|millar)(?!\p{L})/gu;

// "une centaine de familles"; "des centaines" says no number.
function roughly(folded: string, language: Language): Spelled[] {
  return everyMatch(rough, folded).flatMap(({ 0: said, index, groups }) => {
    const value = ROUGHLY[language][groups?.word ?? ''];
    return value === undefined ? [] : [{ start: index, end: index + said.length, value, isRough: true }];
  });
}

function spelled(words: Word[], folded: string, language: Language): Spelled[] {
  const [first, last] = [words[0], words.at(-1)];
  const value = valueOfWords(
    words.map(({ word }) => word),
    language,
  );
  if (!first || !last || value === null || isNoNumber(words, folded, language)) return [];
  return [{ start: first.start, end: last.end, value, isRough: false }];
}

// "pour cent", "les uns", "un bâtiment neuf", "6,2 millions": words that are another thing, or a part of one.
function isNoNumber(words: readonly Word[], folded: string, language: Language): boolean {
  const [first] = words;
  if (!first) return true;
  const before = folded.slice(Math.max(0, first.start - 12), first.start);
  const after = folded.slice(words.at(-1)?.end, (words.at(-1)?.end ?? 0) + 12);
  const isShare =
    /(?:pour|per|por|في) $/.test(before) && /^(?:cents?|cien|ciento|مائة|مئة)$/.test(first.word);
  if (isShare || /\d[\s\u00a0\u202f]$/.test(before)) return true;
  // "twenty-first" is which, not how many
  if (/^-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)(?!\p{L})/u.test(after)) return true;
  if (words.length > 1) return false;
  const { word } = first;
  if (
    WORTH[language][word] === 1 ||
    /^(?:million|millon|milliard|billion|hundred|thousand|millions|millones|milliards)$/.test(word) ||
    (word === 'mil' && language !== 'es')
  )
    return true;
  if (language === 'fr' && word === 'neuf')
    return !(
      /(?:^|[^\p{L}])(?:les|des|de|a|ces|ses|leurs|nos|aux|et|ou) $/u.test(before) ||
      (/(?:^|[.!?–—] ?)$/u.test(before) &&
        /^ \p{L}{2,9}s(?!\p{L})/u.test(folded.slice(first.end, first.end + 24)))
    );
  if (language === 'ar')
    return (
      /^ (?:من|في) ال(?:مائة|مئة)/.test(after) || WORTH.ar[word] === undefined || (WORTH.ar[word] ?? 0) < 10
    );
  return false;
}

const withoutAnd = (word: string, isInside: boolean) =>
  isInside && word.length > 3 && word.startsWith('و') ? word.slice(1) : word;
