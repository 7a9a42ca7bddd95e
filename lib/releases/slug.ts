import type { Language } from '../languages.ts';

/** No address of a release is longer than this. */
export const SLUG_LENGTH = 200;

/**
 * The address a headline makes: lower-case Latin words joined by hyphens, at most 200 characters,
 * never something that reads as a year or month of the archive. English loses its small words, other languages keep theirs.
 */
export function slugOf(headline: string, language: Language): string {
  const words = latin(headline)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const kept = language === 'en' ? words.filter((word) => !SMALL_WORDS.has(word)) : words;
  const slug = cut((kept.length ? kept : words).join('-'), SLUG_LENGTH) || 'news';
  return looksLikeArchive(slug) ? `news-${slug}` : slug;
}

/** The same address with a number, for when it is taken: "title", "title-2", "title-3". */
export function numberedSlug(slug: string, number: number): string {
  return number < 2 ? slug : `${cut(slug, SLUG_LENGTH - 1 - String(number).length)}-${number}`;
}

/** True when a text can be the address of a release. */
export function isSlug(text: string): boolean {
  return text.length <= SLUG_LENGTH && /^[a-z0-9]+([-/][a-z0-9]+)*$/.test(text) && !looksLikeArchive(text);
}

function looksLikeArchive(slug: string): boolean {
  return /^\d{4}(\/\d{2})?$/.test(slug);
}

function cut(slug: string, length: number): string {
  if (slug.length <= length) return slug;
  const whole = slug.slice(0, length + 1).replace(/-[^-]*$/, '');
  return (whole.length <= length ? whole : slug.slice(0, length)).replace(/-+$/, '');
}

// What the public sites leave out of English addresses.
const SMALL_WORDS = new Set(
  `a an as at before but by for from is in into like of off on onto per since than the this that to up via with`.split(
    ' ',
  ),
);

function latin(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u0600-\u06ff]+/g, transliterate)
    .replace(/[œæßäöüøåłđð]/gi, (letter) => SPELLED[letter.toLowerCase()] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[/|]/g, ' ')
    .replace(/(\d)[.,](?=\d)/g, '$1')
    .replace(/['’‘ʼ´`"“”„«»‹›.,;:!?¿¡()[\]{}…*&%#@+=°]/g, '')
    .replace(/[\u200b-\u200f\u00ad\u2060-\u2069]/g, '');
}

const SPELLED: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'o',
  å: 'a',
  ł: 'l',
  đ: 'd',
  ð: 'd',
};

// Arabic writes no short vowels: a long vowel is read between consonants, and an "a" opens what could not be spoken.
function transliterate(arabic: string): string {
  return arabic
    .replace(/[\u0640\u0651-\u065f\u0670\u0621]/g, '')
    .replace(/\u064b\u0627|\u0627\u064b/g, '\u064b')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[^\p{L}\p{N}\u064b-\u0650]+/gu, ' ')
    .split(' ')
    .map(word)
    .join(' ');
}

function word(arabic: string): string {
  const article = /^(?:و|ب|ك|ف)?ال(?=..)/.exec(arabic)?.[0] ?? '';
  const letters = [...arabic.slice(article.length)].flatMap((letter) => {
    const sound = SOUNDS[letter];
    return sound === undefined ? [letter] : sound ? [sound] : [];
  });
  const spoken = letters.map((sound, at) => {
    const longVowel = LONG[sound];
    if (!longVowel) return sound;
    const between = isConsonant(letters[at - 1]) && !isVowel(letters[at + 1]);
    return between ? longVowel : sound;
  });
  return [...article].map((letter) => SOUNDS[letter] ?? letter).join('') + withVowels(spoken);
}

function withVowels(sounds: string[]): string {
  let run = 0;
  return sounds
    .map((sound, at) => {
      run = isConsonant(sound) ? run + 1 : 0;
      const opens = run === 2 && at === 1;
      const third = run === 3;
      if (!opens && !third) return sound;
      run = 1;
      return `a${sound}`;
    })
    .join('');
}

function isVowel(sound: string | undefined): boolean {
  return sound !== undefined && /^[aiu]/.test(sound);
}

function isConsonant(sound: string | undefined): boolean {
  return sound !== undefined && /^[b-hj-tv-z]/.test(sound);
}

const LONG: Record<string, string> = { w: 'u', y: 'i' };

const SOUNDS: Record<string, string> = {
  ا: 'a',
  أ: 'a',
  آ: 'a',
  إ: 'i',
  ٱ: 'a',
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: 'a',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'w',
  ي: 'y',
  ى: 'a',
  ة: 'a',
  ؤ: 'u',
  ئ: 'i',
  پ: 'p',
  چ: 'ch',
  ڤ: 'v',
  گ: 'g',
  ک: 'k',
  ی: 'y',
  '\u064e': 'a',
  '\u064f': 'u',
  '\u0650': 'i',
  '\u064b': 'an',
  '\u064c': 'un',
  '\u064d': 'in',
};
