import type { Passage } from '../passage.ts';
import { promises } from './promises.ts';
import { readDays } from './read.ts';

/**
 * The day (YYYY-MM-DD) that the first sentence of a release's text says something happened on, for one without a dated
 * dateline; null when it names none, several, or promises.
 */
export function datedInText(passages: readonly Passage[]): string | null {
  const first = passages.find(({ part }) => part === 'standfirst' || part === 'paragraph');
  if (!first) return null;
  const { key, language } = first;
  if (last?.key === key) return last.date;
  const prose = first.text.split(/(?<=\p{L}{3}[.!?]) /u)[0] ?? '';
  const [only, ...others] = promises(prose, language) ? [] : readDays({ prose, language });
  const isOne = only && others.every(({ day, month }) => day === only.day && month === only.month);
  const date = isOne && only.year !== null ? `${only.year}-${two(only.month)}-${two(only.day)}` : null;
  last = { key, date };
  return date;
}

// After a key the first paragraph is mostly as it was.
let last: { key: string; date: string | null } | null = null;

const two = (number: number) => String(number).padStart(2, '0');
