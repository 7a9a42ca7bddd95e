import { type Attribution, attributionAfter, attributionBefore, nameless } from './attribution.ts';
import { type Finding, finding } from './findings.ts';
import { fold } from './fold.ts';

/** Somebody's words as they stand in the text, who said them, and in what capacity; null where it is not said. */
export type Quote = { text: string; speaker: string | null; title: string | null };

/** A quotation found in a paragraph, with its place there (UTF-16 units, marks included). */
export type FoundQuote = Quote & { paragraph: number; start: number; end: number };

const FEWEST_WORDS = 3;
const FEWEST_WORDS_ALONE = 10;

/** Every quotation of somebody's words. Marks around titles, themes and names of projects are not quotations. */
export function findQuotes(paragraphs: readonly string[]): { quotes: FoundQuote[]; findings: Finding[] } {
  const quotes: FoundQuote[] = [];
  const findings: Finding[] = [];
  paragraphs.forEach((text, paragraph) => {
    const spans = quoted(text, paragraphs[paragraph + 1] ?? '');
    const open = quotes.at(-1);
    spans.forEach((span, at) => {
      const before = text.slice(spans[at - 1]?.end ?? 0, span.start);
      const after = text.slice(span.end, spans[at + 1]?.start ?? text.length);
      const said = attribute(span, { before, after, only: spans.length === 1 }, quotes, paragraph, open);
      if (!said) return;
      quotes.push({ ...span, ...said, paragraph });
      if (!said.speaker) findings.push(finding('quote_without_speaker', { text: span.text.slice(0, 60) }));
    });
  });
  return { quotes, findings };
}

type Span = { text: string; start: number; end: number; unclosed: boolean };
type Around = { before: string; after: string; only: boolean };

function attribute(
  span: Span,
  { before, after, only }: Around,
  earlier: FoundQuote[],
  paragraph: number,
  open: FoundQuote | undefined,
): Attribution | null {
  const words = span.text.split(/\s+/).length;
  if (words < FEWEST_WORDS || isName(before)) return null;
  const named = attributionAfter(after) ?? attributionBefore(before);
  if (named) return named;
  const last = earlier.at(-1);
  const same = last && { speaker: last.speaker, title: last.title };
  if (same && nameless(before, after)) return same;
  const sentence = /^["'“«(]?\p{Lu}|^\p{Script=Arabic}/u.test(span.text);
  const whole = /[.!?…؟]$/u.test(span.text) || words >= FEWEST_WORDS + 2;
  if (same && last.paragraph === paragraph && sentence && whole) return same;
  const alone = only && !/[\p{L}]/u.test(before + after);
  if (alone && open && open.paragraph === paragraph - 1 && words >= FEWEST_WORDS + 2) {
    return { speaker: open.speaker, title: open.title };
  }
  return alone && sentence && words >= FEWEST_WORDS_ALONE ? { speaker: null, title: null } : null;
}

// "sous le thème « … »", "the project “…”": the marks name something.
function isName(before: string): boolean {
  return /(?:th[eè]mes?|tema|lema|intitul\p{L}*|titul\p{L}*|titled|entitled|called|named|known as|project|projet|proyecto|programme?|programa|sur|campaign|campagne|campa[nñ]a|vid[eé]o|film|rapport|report|informe|[eé]tude|study|estudio|d[eé]nomm\p{L}*|appel[eé]e?s?|slogan|baptis\p{L}*|llamad[oa]|denominad[oa]|ميدان|بعنوان|شعار|مشروع|برنامج|تحت عنوان|حول|المعنون\p{L}*|المسم\p{L}*|migrants?)\s*[:,]?\s*$/iu.test(
    fold(before).trimEnd(),
  );
}

const pairs: Record<string, string> = { '«': '»', '“': '”', '"': '"', '„': '“”', '‹': '›' };

// Outermost pairs of marks. A mark that is never closed reaches to the end when the next paragraph opens anew.
function quoted(text: string, next: string): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const closing = pairs[text.charAt(at)];
    if (!closing) continue;
    const end = closes(text, at, closing);
    const goesOn = end < 0 && closing !== '"' && next.trimStart().startsWith(text.charAt(at));
    if (end < 0 && !goesOn) continue;
    const stop = end < 0 ? text.length : end;
    spans.push({
      ...inner(text.slice(at + 1, stop)),
      start: at,
      end: end < 0 ? stop : stop + 1,
      unclosed: end < 0,
    });
    at = stop;
  }
  return spans;
}

function closes(text: string, open: number, closing: string): number {
  const opening = text.charAt(open);
  let depth = 1;
  for (let at = open + 1; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === opening && !closing.includes(sign)) depth += 1;
    else if (closing.includes(sign)) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

// “We need help,” she said: the comma belongs to the sentence around.
const inner = (text: string) => ({ text: text.trim().replace(/[,،]$/u, '').trim() });
