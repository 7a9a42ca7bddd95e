import { foldCase } from '../../documents/import/fold.ts';
import { all } from '../read/blot.ts';
import type { ParityText } from '../text.ts';
import { soundOf, unlike } from './sound.ts';

type Word = {
  at: number;
  start: number;
  end: number;
  folded: string;
  sounds: readonly string[];
  isName: boolean;
};

/** The words of a text, for looking up names in it in either script. */
export class Words {
  readonly language: ParityText['language'];
  readonly words: readonly Word[];
  readonly #folded: string;

  constructor(text: ParityText) {
    this.language = text.language;
    this.#folded = ` ${text.pieces.map(({ folded }) => folded.replace(/[^\p{L}\p{N}]+/gu, ' ')).join(' | ')} `;
    this.words = text.pieces.flatMap((piece, at) =>
      all(piece.plain, /[\p{L}\p{M}’']+/gu).map(({ start, end, match }) => {
        const word = match[0];
        const isArabic = /\p{Script=Arabic}/u.test(word);
        const stripped = isArabic
          ? [word, word.replace(/^[وفبلك]/u, ''), word.replace(/^[وفبك]?(?:ال|لل)/u, '')]
          : [word];
        const sounds = [...new Set(stripped.map(soundOf))];
        return { at, start, end, folded: foldCase(word), sounds, isName: isArabic || /^\p{Lu}/u.test(word) };
      }),
    );
  }

  /** Whether these words stand there one after the other, in any order of given and family name. */
  holds(words: readonly string[]): boolean {
    const parts = words
      .flatMap((word) => foldCase(word).split(/[^\p{L}\p{N}]+/u))
      .filter((part) => part.length > 1);
    if (parts.length === 0) return true;
    const gap = '(?: \\p{L}{1,3}){0,2} ';
    const orders = [parts, [...parts].reverse(), [...parts.slice(1), ...parts.slice(0, 1)]];
    return orders.some((order) => new RegExp(` ${order.map(variants).join(gap)} `, 'u').test(this.#folded));
  }

  /** Where something sounds most like a name, and how unlike it still is (0 to 1). */
  nearest(words: readonly string[]): { unlike: number; at: number; start: number; end: number } | null {
    const sound = soundOf(words.join(''));
    let best: { unlike: number; at: number; start: number; end: number } | null = null;
    for (let from = 0; from < this.words.length; from += 1) {
      const first = this.words[from];
      if (!first?.isName) continue;
      for (let count = Math.max(1, words.length - 1); count <= words.length + 2; count += 1) {
        const row = this.words.slice(from, from + count);
        const last = row.at(-1);
        if (row.length < count || !last || last.at !== first.at) continue;
        for (const start of first.sounds) {
          const score = unlike(
            sound,
            start +
              row
                .slice(1)
                .map(({ sounds }) => sounds[0] ?? '')
                .join(''),
          );
          if (!best || score < best.unlike)
            best = { unlike: score, at: first.at, start: first.start, end: last.end };
        }
      }
    }
    return best;
  }
}

const variants = (part: string) =>
  /^moh?amm?[ea]d$/u.test(part) ? 'moh?amm?[ea]d' : part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
