import { everyMatch } from '../../every-match.ts';
import type { Reading } from '../reading.ts';
import type { Hit } from './rule.ts';

type Made = string | null | Partial<Hit>;

/**
 * Every place in the prose of a passage where a pattern (with the flag g) holds. What comes back from `make` is the fix,
 * or more of the hit; null is a hit without a fix, undefined none at all. `needs` is a cheap test without which the
 * pattern cannot hold. Rules that change no words read the prose with plain spaces, as "spaced".
 */
export function matches(
  pattern: RegExp,
  make: (match: RegExpExecArray, reading: Reading) => Made | undefined,
  needs?: RegExp,
  as: 'prose' | 'spaced' = 'prose',
) {
  return (reading: Reading): Hit[] => {
    const found = needs && !needs.test(reading.prose) ? [] : everyMatch(pattern, reading[as]);
    if (found.length === 0) return [];
    return found.flatMap((match) => {
      const made = make(match, reading);
      if (made === undefined) return [];
      const range = { start: match.index, end: match.index + match[0].length };
      return [{ ...range, ...(typeof made === 'string' ? { fix: made } : made) }];
    });
  };
}

/** Whether a sentence begins at an offset of a text. */
export function beginsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?…؟]['"”’»\u00a0\u202f)]{0,3}\s)[«“"'‘(\s\u00a0\u202f—–-]{0,4}$/u.test(
    text.slice(Math.max(0, at - 12), at),
  );
}
