import type { Range } from '../../checks/reading.ts';

/** A text with ranges taken out, unit for unit. */
export function blot(text: string, ranges: readonly Range[]): string {
  let out = text;
  for (const { start, end } of ranges)
    out = out.slice(0, start) + '\ufffc'.repeat(end - start) + out.slice(end);
  return out;
}

/** Every match of a pattern. */
export function all(text: string, pattern: RegExp): (Range & { match: RegExpExecArray })[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    match,
  }));
}

/** Whether two ranges share anything. */
export const overlaps = (a: Range, b: Range) => a.start < b.end && b.start < a.end;
