import type { NodeJson } from '../parse.ts';
import { tidy } from './letters.ts';
import { PLAIN, type Style } from './style.ts';

/** A stretch of words in one style. */
export type Dressed = { text: string; style: Style };

const UP = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const DOWN = '₀₁₂₃₄₅₆₇₈₉';

/** The inline nodes of some stretches, tidied; `bold: false` where everything is bold by itself (headings). */
export function inlineOf(stretches: readonly Dressed[], { bold = true, trim = true } = {}): NodeJson[] {
  const nodes: NodeJson[] = [];
  for (const { text, style } of tidy(stretches.map(raised), { trim })) {
    const marks = marksOf(bold ? style : { ...style, bold: false, was: null });
    const last = nodes.at(-1);
    if (last && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) last.text += text;
    else nodes.push({ type: 'text', text, ...(marks.length ? { marks } : {}) });
  }
  return nodes;
}

/** Whether every word of these stretches is bold. */
export function isAllBold(stretches: readonly Dressed[]): boolean {
  const words = stretches.filter(({ text }) => text.trim());
  return words.length > 0 && words.every(({ style }) => style.bold);
}

/** Words without anything on them. */
export function plainWords(text: string): Dressed {
  return { text, style: PLAIN };
}

// m² and CO₂ must not become m2 and CO2; a raised "er" or "th" may.
function raised({ text, style }: Dressed): Dressed {
  if (!style.raised || !/^\d{1,3}$/.test(text.trim())) return { text, style };
  const signs = style.raised === 'up' ? UP : DOWN;
  return { text: text.replace(/\d/g, (digit) => signs[Number(digit)] ?? digit), style };
}

function marksOf(style: Style): NonNullable<NodeJson['marks']> {
  const { bold, italic, href, lang, change, was, comments } = style;
  return [
    ...(href ? [{ type: 'link', attrs: { href } }] : []),
    ...(bold ? [{ type: 'bold' }] : []),
    ...(italic ? [{ type: 'italic' }] : []),
    ...(lang ? [{ type: 'lang', attrs: lang }] : []),
    ...comments.map((id) => ({ type: 'comment', attrs: { id } })),
    ...(change ? [{ type: change.kind, attrs: { id: change.id } }] : []),
    ...(was && !change ? modified(style, was) : []),
  ];
}

// One stretch has one suggestion: of bold and italic, the first that changed.
function modified(now: Style, was: NonNullable<Style['was']>): NonNullable<NodeJson['marks']> {
  const changed = (['bold', 'italic'] as const).find((name) => now[name] !== was[name]);
  if (!changed) return [];
  const [previousValue, newValue] = was[changed] ? [changed, null] : [null, changed];
  return [
    {
      type: 'modification',
      attrs: { id: was.id, type: 'mark', attrName: null, previousValue, newValue },
    },
  ];
}
