import { type EditorState, NodeSelection, type Transaction } from '@tiptap/pm/state';
import { isMove, MoveStep } from '#lib/documents/steps/move.ts';
import { type Blocks, isHolder } from './around.ts';

export type Direction = 'up' | 'down';

/** Moves blocks one place up or down among their neighbours; null when there is none. */
export function moveBlocks(state: EditorState, blocks: Blocks, direction: Direction): Transaction | null {
  const { parent, start, end, from, to } = blocks;
  const neighbour = direction === 'up' ? start - 1 : end;
  if (neighbour < 0 || neighbour >= parent.childCount) return null;
  const size = parent.child(neighbour).nodeSize;
  return moveTo(state, blocks, direction === 'up' ? from - size : to + size);
}

/** Moves blocks to another place where they may stand; null when they would stay or may not. One step, one thing to undo. */
export function moveTo(state: EditorState, { from, to }: Blocks, at: number): Transaction | null {
  if (at >= from && at <= to) return null;
  const step = new MoveStep(from, to, at);
  const tr = state.tr;
  if (tr.maybeStep(step).failed) return null;
  // The caret moves along by itself; a chosen card has its edges at those of the move.
  const { selection } = state;
  if (selection instanceof NodeSelection && selection.from >= from && selection.to <= to)
    tr.setSelection(NodeSelection.create(tr.doc, step.landsAt + selection.from - from));
  return tr;
}

/** Where moved blocks stand now: the first of them counted from 1, and how many there are in their part. */
export function landedAt(tr: Transaction): { at: number; of: number } | null {
  const step = tr.steps.find(isMove);
  if (!step) return null;
  const $pos = tr.doc.resolve(step.landsAt);
  return { at: $pos.index() + 1, of: $pos.parent.childCount };
}

/** Every place between blocks where these may go, in document order; where they are is not among them. */
export function placesFor(state: EditorState, { from, to, parent, start, end }: Blocks): number[] {
  const moved = state.doc.slice(from, to).content;
  const isLast = start === 0 && end === parent.childCount;
  const places: number[] = [];
  state.doc.descendants((node, pos) => {
    if (pos >= from && pos < to) return false;
    if (!isHolder(node) || (isLast && node !== parent)) return !node.isTextblock;
    node.forEach((_child, offset, index) => {
      if (node.canReplace(index, index, moved)) places.push(pos + 1 + offset);
    });
    if (node.canReplace(node.childCount, node.childCount, moved)) places.push(pos + node.nodeSize - 1);
    return true;
  });
  return places.filter((at) => at < from || at > to);
}
