import { Fragment, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model';
import type { Row } from './blocks.ts';
import { suggested } from './clean.ts';
import { insertedBy, insertion, modification, modificationsOf } from './marks.ts';
import type { Pen } from './pen.ts';
import { idBeside } from './words.ts';

/**
 * Suggests what flows over the ends of blocks: a paragraph split, two put together, several pasted, words struck from
 * one into another. @returns false when the difference is not of that kind, and nothing was done
 */
export function suggestFlow(pen: Pen, row: Row): boolean {
  const difference = differenceOf(pen, row);
  if (!difference) return false;
  const { from, to, newFrom, newTo } = difference;
  const [$from, $to] = [pen.before.resolve(from), pen.before.resolve(to)];
  const [$newFrom, $newTo] = [pen.after.resolve(newFrom), pen.after.resolve(newTo)];
  if (![$from, $to, $newFrom, $newTo].every(({ parent }) => parent.isTextblock)) return false;
  if ($from.depth !== $newFrom.depth || $to.depth !== $newTo.depth || $from.depth !== $to.depth) return false;
  if (!isChain($from, $to) || !isChain($newFrom, $newTo)) return false;
  const id = idBeside(pen, $from.parent, $from.start(), {
    from,
    to: Math.min(to, $from.end()),
    newFrom,
    newTo,
  });
  const at = strike(pen, $from, $to, id);
  fill(pen, at, $newFrom, $newTo, id);
  return true;
}

type Difference = { from: number; to: number; newFrom: number; newTo: number };

// What was really replaced, when it lies in this row; else the smallest stretch in which the two rows differ.
function differenceOf(pen: Pen, { old, from, wished, newFrom }: Row): Difference | null {
  const [before, after] = [Fragment.from(old), Fragment.from(wished)];
  const [end, newEnd] = [from + before.size, newFrom + after.size];
  const inside = pen.changes.filter((it) => it.to >= from && it.from <= end);
  const [only] = inside;
  if (
    inside.length === 1 &&
    only &&
    only.from > from &&
    only.to < end &&
    only.newFrom > newFrom &&
    only.newTo < newEnd
  )
    return only;
  const head = before.findDiffStart(after);
  const tail = before.findDiffEnd(after);
  if (head === null || tail === null) return null;
  const overlap = Math.max(0, head - Math.min(tail.a, tail.b));
  return {
    from: from + head,
    to: from + tail.a + overlap,
    newFrom: newFrom + head,
    newTo: newFrom + tail.b + overlap,
  };
}

// Whether two places are in blocks that could be one: the same kind of part at every level between.
function isChain($from: ResolvedPos, $to: ResolvedPos): boolean {
  for (let depth = $from.sharedDepth($to.pos) + 1; depth <= $from.depth; depth += 1) {
    const [a, b] = [$from.node(depth), $to.node(depth)];
    if (a.type !== b.type && !(a.isTextblock && b.isTextblock)) return false;
    if (a.type.spec.isolating) return false;
  }
  return true;
}

// @returns where words that come instead are put
function strike(pen: Pen, $from: ResolvedPos, $to: ResolvedPos, id: string): number {
  if ($from.sameParent($to)) {
    pen.strikeInline($from.pos, $to.pos, id);
    return $to.pos;
  }
  const shared = $from.sharedDepth($to.pos);
  pen.strikeInline($from.pos, $from.end(), id);
  for (let depth = $from.depth - 1; depth > shared; depth -= 1)
    strikeBetween(pen, $from.after(depth + 1), $from.end(depth), id);
  strikeBetween(pen, $from.after(shared + 1), $to.before(shared + 1), id);
  for (let depth = shared + 1; depth < $to.depth; depth += 1)
    strikeBetween(pen, $to.start(depth), $to.before(depth + 1), id);
  pen.strikeInline($to.start(), $to.pos, id);
  const isNextTo = $from.after(shared + 1) === $to.before(shared + 1);
  if (isNextTo && isOwnSplit(pen, $to, shared))
    pen.tr.join(pen.map($to.before(shared + 1), 1), $to.depth - shared);
  else
    for (let depth = shared + 1; depth <= $to.depth; depth += 1)
      pen.tr.addNodeMark(pen.map($to.before(depth), 1), modification(pen.schema, { id, type: 'join' }));
  return $from.end();
}

function strikeBetween(pen: Pen, from: number, to: number, id: string): void {
  for (let at = from; at < to; at += pen.before.nodeAt(at)?.nodeSize ?? to) pen.strikeBlock(at, id);
}

function isOwnSplit(pen: Pen, $to: ResolvedPos, shared: number): boolean {
  for (let depth = shared + 1; depth <= $to.depth; depth += 1) {
    const splits = modificationsOf($to.node(depth), 'split');
    if (!splits.length || !splits.every((mark) => pen.owns(String(mark.attrs.id)))) return false;
    if (depth < $to.depth && $to.index(depth) > 0) return false;
  }
  return true;
}

function fill(pen: Pen, at: number, $newFrom: ResolvedPos, $newTo: ResolvedPos, id: string): void {
  const slice = pen.after.slice($newFrom.pos, $newTo.pos);
  if (slice.size === 0) return;
  const words = pen.isOwnInside(at) ? null : id;
  if (slice.openStart === 0 && slice.openEnd === 0) {
    pen.put(at, suggested(slice.content, words), $newFrom.pos, $newTo.pos);
    return;
  }
  const $at = pen.before.resolve(at);
  const [first, last] = [slice.content.firstChild, slice.content.lastChild];
  if (!first || !last) return;
  const content = [
    opened(first, slice.openStart, 'start', words),
    ...suggested(Fragment.from(slice.content.content.slice(1, -1)), words).content,
    ends(pen, last, slice.openEnd, $at, $at.depth - slice.openEnd + 1, id, words),
  ];
  pen.put(
    at,
    new Slice(Fragment.fromArray(content), slice.openStart, slice.openEnd),
    $newFrom.pos,
    $newTo.pos,
  );
}

// The block one was in goes on: only what is put into it is new.
function opened(node: Node, open: number, side: 'start' | 'end', id: string | null): Node {
  if (open <= 1) return node.copy(suggested(node.content, id));
  const children = [...node.children];
  const inner = side === 'start' ? children.shift() : children.pop();
  const rest = [...suggested(Fragment.from(children), id).content];
  const next = inner ? [opened(inner, open - 1, side, id)] : [];
  return node.copy(Fragment.fromArray(side === 'start' ? [...next, ...rest] : [...rest, ...next]));
}

// The block that now begins here was split from the one before: as much a suggestion as that one is itself.
function ends(
  pen: Pen,
  node: Node,
  open: number,
  $at: ResolvedPos,
  depth: number,
  id: string,
  words: string | null,
): Node {
  const around = insertedBy($at.node(depth));
  const inside = depth > 1 && pen.isOwnInside($at.before(depth));
  const mark = around
    ? insertion(pen.schema, around)
    : inside
      ? null
      : modification(pen.schema, { id, type: 'split' });
  const content =
    open <= 1
      ? suggested(node.content, words)
      : Fragment.fromArray([
          ...suggested(Fragment.from([...node.children].slice(0, -1)), words).content,
          ...(node.lastChild ? [ends(pen, node.lastChild, open - 1, $at, depth + 1, id, words)] : []),
        ]);
  return node.type.create(node.attrs, content, mark ? [mark] : []);
}
