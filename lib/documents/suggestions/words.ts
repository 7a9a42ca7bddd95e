import type { Mark, Node } from '@tiptap/pm/model';
import type { Change } from './changes.ts';
import { bareMarks, suggested } from './clean.ts';
import { deletedBy, idOf, insertedBy, modification, modificationsOf } from './marks.ts';
import { original } from './markup.ts';
import type { Pen } from './pen.ts';

type Unit = { at: number; size: number; text: string | null; node: Node };

/** Suggests, inside one block of words, what makes of it the block it is to become. Positions are those of the content. */
export function suggestWords(pen: Pen, block: Node, start: number, wished: Node, newStart: number): void {
  const whole: Change = {
    from: start,
    to: start + block.content.size,
    newFrom: newStart,
    newTo: newStart + wished.content.size,
  };
  const stretches = known(pen, block, wished, whole) ?? [narrowed(block, wished, whole, whole)];
  const isOwn = pen.isOwnInside(start);
  let [at, newAt] = [whole.from, whole.newFrom];
  for (const stretch of [
    ...stretches,
    { from: whole.to, to: whole.to, newFrom: whole.newTo, newTo: whole.newTo },
  ]) {
    format(
      pen,
      block,
      start,
      wished,
      newStart,
      { from: at, to: stretch.from, newFrom: newAt, newTo: stretch.newFrom },
      isOwn,
    );
    if (stretch.from < stretch.to || stretch.newFrom < stretch.newTo)
      replace(pen, block, start, wished, newStart, stretch, isOwn);
    [at, newAt] = [stretch.to, stretch.newTo];
  }
}

/** The id that words suggested here belong to: that of one's own words beside them, or a new one. */
export function idBeside(pen: Pen, block: Node, start: number, { from, to, newFrom, newTo }: Change): string {
  const near = [
    from > start ? block.childBefore(from - start).node : null,
    block.childAfter(to - start).node,
    from < to ? block.childAfter(from - start).node : null,
  ];
  for (const node of near) {
    const id = node && (insertedBy(node) ?? deletedBy(node));
    if (pen.owns(id ?? null)) return id as string;
  }
  // What is written where one has just begun a block belongs to that.
  const broken = from === start ? modificationsOf(block, 'split').find((mark) => pen.owns(idOf(mark))) : null;
  if (broken) return idOf(broken);
  return from < to && newFrom < newTo && pen.changes.length > 1 ? pen.newId() : pen.id;
}

// What was really replaced in this block, when that explains the whole difference; null when it does not.
function known(pen: Pen, block: Node, wished: Node, whole: Change): Change[] | null {
  const inside = pen.changes.filter(
    ({ from, to, newFrom, newTo }) =>
      to >= whole.from && from <= whole.to && newTo >= whole.newFrom && newFrom <= whole.newTo,
  );
  const fits = inside.every(
    ({ from, to, newFrom, newTo }) =>
      from >= whole.from && to <= whole.to && newFrom >= whole.newFrom && newTo <= whole.newTo,
  );
  if (!fits) return null;
  let [at, newAt] = [whole.from, whole.newFrom];
  for (const { from, to, newFrom, newTo } of [
    ...inside,
    { from: whole.to, to: whole.to, newFrom: whole.newTo, newTo: whole.newTo },
  ]) {
    const before = units(block, at - whole.from, from - whole.from);
    const after = units(wished, newAt - whole.newFrom, newFrom - whole.newFrom);
    if (before.length !== after.length || !before.every((unit, index) => sameWord(unit, after[index])))
      return null;
    [at, newAt] = [to, newTo];
  }
  // Whoever writes over a word replaces the word; only who brings a whole block anew says nothing of what stays.
  return inside.map((change) => (isWhole(change, whole) ? narrowed(block, wished, change, whole) : change));
}

const isWhole = (change: Change, whole: Change) => change.from === whole.from && change.to === whole.to;

// Leaves out what a replacement begins and ends with on both sides.
function narrowed(block: Node, wished: Node, change: Change, whole: Change): Change {
  const before = units(block, change.from - whole.from, change.to - whole.from);
  const after = units(wished, change.newFrom - whole.newFrom, change.newTo - whole.newFrom);
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && sameWord(before[head], after[head], true)) head += 1;
  let tail = 0;
  while (tail < most - head && sameWord(before.at(-1 - tail), after.at(-1 - tail), true)) tail += 1;
  const size = (all: Unit[]) => all.reduce((sum, unit) => sum + unit.size, 0);
  return {
    from: change.from + size(before.slice(0, head)),
    to: change.to - size(before.slice(before.length - tail)),
    newFrom: change.newFrom + size(after.slice(0, head)),
    newTo: change.newTo - size(after.slice(after.length - tail)),
  };
}

// Characters, never halves of one, and inline parts.
function units(block: Node, from: number, to: number): Unit[] {
  const found: Unit[] = [];
  block.forEach((node, offset) => {
    if (offset >= to || offset + node.nodeSize <= from) return;
    if (!node.isText) found.push({ at: offset, size: node.nodeSize, text: null, node });
    let at = offset;
    for (const text of node.text ?? '') {
      if (at >= from && at < to) found.push({ at, size: text.length, text, node });
      at += text.length;
    }
  });
  return found;
}

function sameWord(a: Unit | undefined, b: Unit | undefined, strict = false): boolean {
  if (!a || !b || a.text !== b.text) return false;
  if (a.text === null && !(a.node.type === b.node.type && sameAttrs(a.node, b.node))) return false;
  return !strict || (insertedBy(a.node) === insertedBy(b.node) && deletedBy(a.node) === deletedBy(b.node));
}

const sameAttrs = (a: Node, b: Node) => a.mark([]).eq(b.mark([]));

function replace(
  pen: Pen,
  block: Node,
  start: number,
  wished: Node,
  newStart: number,
  change: Change,
  isOwn: boolean,
): void {
  const id = idBeside(pen, block, start, change);
  pen.strikeInline(change.from, change.to, id);
  const words = wished.content.cut(change.newFrom - newStart, change.newTo - newStart);
  const content = suggested(words, isOwn ? null : id);
  if (content.size > 0) pen.put(change.to, content, change.newFrom, change.newTo);
}

// Bold, italic, links, languages: the same words in another dress.
function format(
  pen: Pen,
  block: Node,
  start: number,
  wished: Node,
  newStart: number,
  kept: Change,
  isOwn: boolean,
): void {
  const before = units(block, kept.from - start, kept.to - start);
  const after = units(wished, kept.newFrom - newStart, kept.newTo - newStart);
  for (let at = 0; at < before.length; ) {
    const [was, is] = [before[at], after[at]] as [Unit, Unit];
    let end = at + 1;
    while (end < before.length && before[end]?.node === was.node && after[end]?.node === is.node) end += 1;
    const last = before[end - 1] as Unit;
    dress(pen, was.node, is.node, start + was.at, start + last.at + last.size, isOwn);
    at = end;
  }
}

function dress(pen: Pen, was: Node, is: Node, from: number, to: number, isOwn: boolean): void {
  const [old, now] = [bareMarks(was.marks), bareMarks(is.marks)];
  const gone = old.filter((mark) => !mark.isInSet(now));
  const come = now.filter((mark) => !mark.isInSet(old));
  if (gone.length + come.length === 0) return;
  for (const mark of gone) pen.unmark(from, to, mark);
  for (const mark of come) pen.mark(from, to, mark);
  if (isOwn || pen.owns(insertedBy(was))) return;
  const names = new Set([...gone, ...come].map(({ type }) => type.name).filter((name) => name !== 'comment'));
  const first = original(was).marks;
  for (const name of names) {
    const stale = modificationsOf(was, 'mark').filter((mark) => mark.attrs.attrName === name);
    for (const mark of stale) pen.unmark(from, to, mark);
    const values = { previousValue: jsonOf(first, name), newValue: jsonOf(now, name) };
    if (pen.schema.marks[name] && JSON.stringify(values.previousValue) !== JSON.stringify(values.newValue))
      pen.mark(from, to, modification(pen.schema, { id: pen.id, type: 'mark', attrName: name, ...values }));
  }
}

function jsonOf(marks: readonly Mark[], name: string): unknown {
  return marks.find(({ type }) => type.name === name)?.toJSON() ?? null;
}
