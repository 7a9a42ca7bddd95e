import { everyMatch } from '../../every-match.ts';
/** Words between quotation marks: `start` and `end` are the marks' own places, both included. */
export type Quotation = { start: number; end: number; open: string };

const CLOSES: Record<string, string> = { '«': '»', '“': '”', '„': '“', '"': '"' };

// No passage that somebody wrote has as many: rules hold each quotation against each.
const MOST = 300;

/**
 * The quotations of a passage, those within others included. What is opened and not closed is none; nor are any where there
 * are more than anybody writes.
 */
export function findQuotations(text: string): Quotation[] {
  if (!/[«“„"]/.test(text)) return [];
  const open: { at: number; mark: string }[] = [];
  const found: Quotation[] = [];
  for (const { 0: mark, index } of everyMatch(/[«»“”„"]/g, text)) {
    const last = open.at(-1);
    if (last && CLOSES[last.mark] === mark) {
      open.pop();
      found.push({ start: last.at, end: index + 1, open: last.mark });
    } else if (CLOSES[mark]) open.push({ at: index, mark });
  }
  return found.length > MOST ? [] : found.sort((a, b) => a.start - b.start);
}
