import type { Finding } from './rule.ts';

type Edit = Pick<Finding, 'start' | 'end' | 'fix'>;

/** A text with fixes in it. Where two overlap, the first in order of the text is made and the other left for another turn. */
export function applyFixes(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, fix } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (fix === null || start < at) continue;
    out += text.slice(at, start) + fix;
    at = end;
  }
  return out + text.slice(at);
}
