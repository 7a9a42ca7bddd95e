import type { Hit, WholeRule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';

const CLOSES: Record<string, string> = { '«': '»', '“': '”' };

/** A quotation that is never closed, or closed without having begun. One may run over several paragraphs. */
export const unclosedQuotation: WholeRule = {
  id: 'unclosed-quotation',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'error',
  kind: 'marks',
  say: 'unbalanced',
  source: 'newsroom',
  across: (readings) => Object.entries(CLOSES).flatMap(([open, close]) => lonely(readings, open, close)),
};

type Found = Hit & { at: number };

function lonely(readings: readonly Reading[], open: string, close: string): Found[] {
  const found: Found[] = [];
  let waiting: Found | null = null;
  readings.forEach(({ text, prose }, at) => {
    if (!text.includes(open) && !text.includes(close)) return;
    let depth = waiting ? 1 : 0;
    for (let place = 0; place < text.length; place += 1) {
      const mark = prose.charAt(place);
      const hit = { at, start: place, end: place + 1, params: { mark } };
      if (mark === open) {
        // Each paragraph of a long quotation may open it anew.
        if (depth === 0 || place > 0) depth += 1;
        if (depth === 1) waiting = hit;
      } else if (mark === close && depth === 0) found.push(hit);
      else if (mark === close) {
        depth -= 1;
        if (depth === 0) waiting = null;
      }
    }
  });
  return waiting ? [...found, waiting] : found;
}
