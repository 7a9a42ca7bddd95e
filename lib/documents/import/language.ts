import { isLanguage, type Language } from '#lib/languages.ts';
import { foldCase } from './fold.ts';

// Small words that stand in any text of a language and, after folding, in few others.
const COMMON: Record<string, string> = {
  fr: 'le la les des du un une et est dans pour que qui sur avec par au aux ce cette ces leur leurs sont ont plus pas ne nous vous ils elles etre ete afin ainsi selon depuis entre apres dont ses son sa se d l qu',
  en: 'the a an of and to in is that for with on are was as by from this at have has been their they will be or which it its were an not who also said more than its',
  es: 'el la los las de del y en que un una para con por es su sus al se lo como mas este esta estos estas han fue son ha entre desde sobre quienes tambien segun hasta durante pero',
  de: 'der die das und den von mit fur ist im auf ein eine nicht sich des dem werden wurde auch zu durch bei sind haben nach uber aus',
  it: 'il lo gli di che e per con una del della dei delle nel nella sono non piu anche da alla al le degli come dal questo questa',
  pt: 'o os as do da dos das em que um uma para com por nao mais ao pela pelo sao foi tambem seu sua entre como e no na nos nas',
  pl: 'w i na z do sie nie jest to ze o od oraz dla po przez osob ktore ktorzy za jak',
  nl: 'de het een van en in op te dat voor met zijn aan er door ook bij naar uit niet worden',
};

const sets = new Map(Object.entries(COMMON).map(([code, words]) => [code, new Set(words.split(' '))]));

/** What a text seems to be written in: an ISO 639-1 code and how sure that is, from 0 to 1; null for no idea. */
export type LanguageGuess = { code: string | null; sure: number };

/** Guesses the language of a text from its script and its small words. */
export function guessLanguage(text: string): LanguageGuess {
  const sample = text.slice(0, 20_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return { code: null, sure: 0 };
  const arabic = sample.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  if (arabic / letters > 0.4) return { code: 'ar', sure: 1 };
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin / letters < 0.5) return { code: null, sure: 0 };
  return byCommonWords(foldCase(sample).match(/[a-z]+/g) ?? []);
}

/** The guess when it is one of the newsroom's languages, else null. */
export function ownLanguage(guess: LanguageGuess): Language | null {
  return isLanguage(guess.code) ? guess.code : null;
}

function byCommonWords(words: string[]): LanguageGuess {
  const scores = [...sets].map(([code, set]) => ({
    code,
    score: words.reduce((sum, word) => sum + (set.has(word) ? weight(word) : 0), 0),
  }));
  scores.sort((a, b) => b.score - a.score);
  const [best, next] = scores;
  if (!best || best.score === 0) return { code: null, sure: 0 };
  const lead = (best.score - (next?.score ?? 0)) / best.score;
  // A headline has few small words: two of them say as much as four in a text.
  const enough = Math.min(4, Math.max(1.5, words.length / 4));
  return { code: best.code, sure: Math.min(1, lead * 2) * Math.min(1, best.score / enough) };
}

// One-letter words such as "a", "e" or "o" say little.
const weight = (word: string) => (word.length > 1 ? 1 : 0.3);
