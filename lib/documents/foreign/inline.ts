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
  const { bold, italic, href, lang, insertion, deletion, was, comments } = style;
  return [
    ...(href ? [{ type: 'link', attrs: { href } }] : []),
    ...(bold ? [{ type: 'bold' }] : []),
    ...(italic ? [{ type: 'italic' }] : []),
    ...(lang ? [{ type: 'lang', attrs: lang }] : []),
    ...comments.map((id) => ({ type: 'comment', attrs: { id } })),
    ...(insertion ? [{ type: 'insertion', attrs: { id: insertion } }] : []),
    ...(deletion ? [{ type: 'deletion', attrs: { id: deletion } }] : []),
    ...(was ? modified(style, was) : []),
  ];
}

// One mark for each of bold and italic that changed.
function modified(now: Style, was: NonNullable<Style['was']>): NonNullable<NodeJson['marks']> {
  return (['bold', 'italic'] as const)
    .filter((name) => now[name] !== was[name])
    .map((name) => {
      const [previousValue, newValue] = was[name] ? [{ type: name }, null] : [null, { type: name }];
      return {
        type: 'modification',
        attrs: { id: was.id, type: 'mark', attrName: name, previousValue, newValue },
      };
    });
}
