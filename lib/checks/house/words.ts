import { everyMatch } from '../../every-match.ts';
/** What stands between a word and the one before it. */
export type Joint = 'space' | 'hyphen' | 'apostrophe' | 'slash' | 'dot' | 'and' | 'loose' | 'stop';

/** A word of a text: where it stands (UTF-16 units), how it is compared, and what joins it to the one before. */
export type TextWord = { start: number; end: number; plain: string; exact: string; joint: Joint };

/** The words of a text. What is blotted out (U+FFFC) and the end of a sentence part them for good. */
export function wordsOf(text: string): TextWord[] {
  let end = 0;
  return everyMatch(/[\p{L}\p{M}\p{N}]+/gu, text).map(({ 0: word, index }) => {
    const joint = jointOf(text.slice(end, index));
    end = index + word.length;
    const exact = comparable(word);
    return { start: index, end, plain: exact.toLowerCase(), exact, joint };
  });
}

/** A word as it is compared: without what Arabic writes above and below letters, or stretches them with. */
export function comparable(word: string): string {
  const one = word.normalize('NFC');
  return /\p{Script=Arabic}/u.test(one)
    ? one.replace(/[\u064b-\u065f\u0670\u0640]/gu, '').replace(/[أإآٱ]/gu, 'ا')
    : one;
}

const JOINTS: Record<string, Joint> = {
  '-': 'hyphen',
  '\u2010': 'hyphen',
  '\u2011': 'hyphen',
  "'": 'apostrophe',
  '’': 'apostrophe',
  ʼ: 'apostrophe',
  '/': 'slash',
  '.': 'dot',
  '&': 'and',
};

/** What a mark between two words joins them as, in a text and in a pattern; undefined for any other mark. */
export const jointOfMark = (mark: string): Joint | undefined => JOINTS[mark];

function jointOf(between: string): Joint {
  const mark = between.trim();
  if (mark === '') return between === '' ? 'stop' : 'space';
  const joint = JOINTS[mark];
  // a full stop with a space behind it ends a sentence
  if (joint && (joint !== 'dot' || mark === between)) return joint;
  return /[.!?…؟\ufffc\n]/u.test(between) ? 'stop' : 'loose';
}
