import type { Pictures } from '../draw-paper.ts';
import type { Paper, Run } from '../paper.ts';
import { pdfOf } from './typst.ts';

/** Draws a release as a PDF. */
export function drawPdf(paper: Paper, pictures: Pictures = {}): Buffer {
  const day = paper.day?.split('-').map(Number) ?? null;
  return pdfOf({ ...asTypst(paper), day, pictures: Object.keys(pictures) }, paper.day, pictures);
}

// What runs the other way within its line stands between marks that isolate it (UAX 9); a language is its first part.
function asTypst(paper: Paper): Record<string, unknown> {
  const isolated = (text: string, dir: 'ltr' | 'rtl' = 'ltr') =>
    paper.dir === dir ? text : `${dir === 'rtl' ? '\u2067' : '\u2066'}${text}\u2069`;
  const turned = ({ text, dir, lang, address, ...run }: Run) => ({
    ...run,
    text: dir ? isolated(text, dir) : text,
    ...(address && { address: isolated(address) }),
    ...(lang && /^[a-z]{2,3}(?![a-z])/i.test(lang) && { lang: lang.replace(/-.*/, '').toLowerCase() }),
  });
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    if (isWay(value)) return { ...value, text: isolated(value.text) };
    if (isRun(value)) return turned(value);
    return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, walk(inside)]));
  };
  return walk(paper) as Record<string, unknown>;
}

const isWay = (value: object): value is { text: string } => 'text' in value && 'note' in value;
const isRun = (value: object): value is Run => 'text' in value;
