import { child, valOf, type Xml } from './xml.ts';

/** An item of a list: its level from 1, and for a numbered one the number it bears. */
export type WordItem = { level: number; ordered: boolean; number: number };

/** Counts a file's lists as Word does: called for every item in order, it says which number the item bears. */
export function listsOf(numbering: Xml | null): (list: { id: string; level: number }) => WordItem | null {
  const abstract = new Map<string, Xml>();
  const numbers = new Map<string, Xml>();
  for (const element of numbering?.children ?? []) {
    if (element.name === 'w:abstractNum') abstract.set(element.attrs['w:abstractNumId'] ?? '', element);
    if (element.name === 'w:num') numbers.set(element.attrs['w:numId'] ?? '', element);
  }
  const counts = new Map<string, number[]>();
  return ({ id, level }) => {
    if (id === '0') return null;
    const at = Math.min(8, Math.max(0, level));
    const number = numbers.get(id);
    const kind = levelOf(child(abstractOf(number, abstract), 'w:lvl') && abstractOf(number, abstract), at);
    const format = valOf(kind, 'w:numFmt') ?? 'bullet';
    const first = startOf(number, at) ?? Number(valOf(kind, 'w:start') ?? 1);
    const count = counts.get(id) ?? [];
    count.length = Math.min(count.length, at + 1);
    count[at] = count[at] === undefined ? first : (count[at] ?? 0) + 1;
    counts.set(id, count);
    return {
      level: at + 1,
      ordered: format !== 'bullet' && format !== 'none',
      number: Math.max(1, count[at] ?? 1),
    };
  };
}

const abstractOf = (number: Xml | undefined, all: Map<string, Xml>) =>
  all.get(valOf(number, 'w:abstractNumId') ?? '');

const levelOf = (element: Xml | undefined, level: number) =>
  element?.children.find((it) => it.name === 'w:lvl' && it.attrs['w:ilvl'] === String(level));

function startOf(number: Xml | undefined, level: number): number | undefined {
  const override = number?.children.find(
    (it) => it.name === 'w:lvlOverride' && it.attrs['w:ilvl'] === String(level),
  );
  const start = Number(valOf(override, 'w:startOverride') ?? Number.NaN);
  return Number.isInteger(start) ? start : undefined;
}
