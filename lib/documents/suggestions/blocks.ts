import { Fragment, type Node } from '@tiptap/pm/model';
import { canonical } from '../parse.ts';
import { suggested } from './clean.ts';
import { suggestFlow } from './flow.ts';
import { insertedBy, type Modification, modification, modificationsOf } from './marks.ts';
import { type Markup, original } from './markup.ts';
import type { Pen } from './pen.ts';
import { suggestWords } from './words.ts';

/** A row of neighbours in one parent: which, where the first begins in the old document, and where in the wished one. */
export type Row = { old: Node[]; from: number; wished: Node[]; newFrom: number };

/** How finely to suggest: when words do not say exactly what is meant, whole blocks do, and last the whole text. */
export const GRAINS = ['finely', 'coarsely', 'wholly'] as const;
export type Grain = (typeof GRAINS)[number];

/** Suggests what makes of one row of blocks the other. */
export function suggestRow(pen: Pen, row: Row, grain: Grain): void {
  for (const gap of gapsOf(row)) {
    const { old, wished } = gap;
    const isPaired =
      old.length === wished.length && old.every((node, at) => isAlike(node, wished[at] as Node, grain));
    if (isPaired) inPairs(gap, (a, from, b, newFrom) => suggestNode(pen, a, from, b, newFrom, grain));
    else if (grain !== 'finely' || !suggestFlow(pen, gap)) replaceBlocks(pen, gap);
  }
}

function suggestNode(pen: Pen, old: Node, from: number, wished: Node, newFrom: number, grain: Grain): void {
  if (old.eq(wished)) return;
  remark(pen, old, from, wished);
  if (old.isTextblock) suggestWords(pen, old, from + 1, wished, newFrom + 1);
  else if (!old.isLeaf) {
    const row = {
      old: [...old.children],
      from: from + 1,
      wished: [...wished.children],
      newFrom: newFrom + 1,
    };
    if (grain === 'wholly' && TEXTS.includes(old.type.name)) replaceBlocks(pen, row);
    else suggestRow(pen, row, grain);
  }
}

const TEXTS = ['body', 'notesToEditors'];
const LISTS = ['bulletList', 'orderedList'];

// What can be said as a change of one block rather than as one block for another.
function isAlike(a: Node, b: Node, grain: Grain): boolean {
  if (a.type === b.type)
    return grain === 'finely' || !(a.isLeaf || a.isTextblock) || isOneLine(a) || a.type.name === 'dateline';
  return (
    grain === 'finely' &&
    ((a.isTextblock && b.isTextblock) || (LISTS.includes(a.type.name) && LISTS.includes(b.type.name)))
  );
}

const isOneLine = (node: Node) => ['headline', 'standfirst'].includes(node.type.name);

/** The stretches in which two rows differ: what stands in both, in the same order, is left alone. */
function gapsOf({ old, from, wished, newFrom }: Row): Row[] {
  let head = 0;
  while (head < old.length && head < wished.length && isSame(old[head], wished[head])) head += 1;
  let tail = 0;
  const most = Math.min(old.length, wished.length) - head;
  while (tail < most && isSame(old.at(-1 - tail), wished.at(-1 - tail))) tail += 1;
  const pairs = inCommon(old.slice(head, old.length - tail), wished.slice(head, wished.length - tail));
  const gaps: Row[] = [];
  let [at, newAt] = [head, head];
  const push = (to: number, newTo: number) => {
    if (at < to || newAt < newTo)
      gaps.push({
        old: old.slice(at, to),
        from: from + sizeOf(old.slice(0, at)),
        wished: wished.slice(newAt, newTo),
        newFrom: newFrom + sizeOf(wished.slice(0, newAt)),
      });
  };
  for (const [a, b] of pairs) {
    push(head + a, head + b);
    [at, newAt] = [head + a + 1, head + b + 1];
  }
  push(old.length - tail, wished.length - tail);
  return gaps;
}

const isSame = (a: Node | undefined, b: Node | undefined) =>
  a !== undefined && b !== undefined && (a === b || a.eq(b));
const sizeOf = (nodes: readonly Node[]) => nodes.reduce((sum, node) => sum + node.nodeSize, 0);

// The longest common subsequence; beyond some hundred blocks at once nobody looks for what was moved.
function inCommon(old: Node[], wished: Node[]): [number, number][] {
  if (old.length * wished.length === 0 || old.length * wished.length > 40_000) return [];
  const best = old.map(() => new Array<number>(wished.length + 1).fill(0));
  best.push(new Array<number>(wished.length + 1).fill(0));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = wished.length - 1; j >= 0; j -= 1)
      (best[i] as number[])[j] = isSame(old[i], wished[j])
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < old.length && j < wished.length; ) {
    if (isSame(old[i], wished[j])) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

function inPairs(
  { old, from, wished, newFrom }: Row,
  each: (a: Node, at: number, b: Node, newAt: number) => void,
) {
  let [at, newAt] = [from, newFrom];
  old.forEach((node, index) => {
    const other = wished[index] as Node;
    each(node, at, other, newAt);
    at += node.nodeSize;
    newAt += other.nodeSize;
  });
}

function replaceBlocks(pen: Pen, { old, from, wished, newFrom }: Row): void {
  let at = from;
  for (const node of old) {
    pen.strikeBlock(at, pen.id);
    at += node.nodeSize;
  }
  const content = suggested(Fragment.from(wished), pen.isOwnInside(from) ? null : pen.id);
  if (content.size > 0) pen.put(at, content, newFrom, newFrom + sizeOf(wished));
}

// Another type or other data: done at once, with what it was before noted beside it.
function remark(pen: Pen, old: Node, from: number, wished: Node): void {
  const isOwn = pen.isOwnInside(from) || pen.owns(insertedBy(old));
  const first = original(old);
  const isOther = wished.type !== old.type;
  const changed = Object.keys(wished.attrs).filter((name) => !isEqual(old.attrs[name], wished.attrs[name]));
  if (!isOther && changed.length === 0) return;
  const at = () => pen.map(from, 1);
  if (isOther) pen.tr.setNodeMarkup(at(), wished.type, wished.attrs, old.marks);
  else for (const name of changed) pen.tr.setNodeAttribute(at(), name, wished.attrs[name]);
  if (isOwn) return;
  const known = modificationsOf(old).filter((mark) => ['nodeType', 'attr'].includes(mark.attrs.type));
  const own = known.find((mark) => pen.owns(String(mark.attrs.id)))?.attrs.id;
  const id = own ? String(own) : pen.id;
  const wishedMarks = markupChanges(first, wished).map(
    (change) =>
      known.find(({ attrs }) => isEqual({ ...change, id: '' }, { ...attrs, id: '' })) ??
      modification(pen.schema, { ...change, id }),
  );
  for (const mark of known) if (!mark.isInSet(wishedMarks)) pen.tr.removeNodeMark(at(), mark);
  for (const mark of wishedMarks) if (!mark.isInSet(old.marks)) pen.tr.addNodeMark(at(), mark);
}

function markupChanges(first: Markup, wished: Node): Omit<Modification, 'id'>[] {
  if (first.type !== wished.type) {
    const previousValue = { type: first.type.name, attrs: first.attrs };
    const newValue = { type: wished.type.name, attrs: wished.attrs };
    return [{ type: 'nodeType', attrName: null, previousValue, newValue }];
  }
  return Object.keys(wished.attrs)
    .filter((name) => !isEqual(first.attrs[name], wished.attrs[name]))
    .map((attrName) => ({
      type: 'attr',
      attrName,
      previousValue: first.attrs[attrName],
      newValue: wished.attrs[attrName],
    }));
}

const isEqual = (a: unknown, b: unknown) => a === b || canonical(a) === canonical(b);
