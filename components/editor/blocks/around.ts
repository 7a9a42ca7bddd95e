import type { Node, ResolvedPos } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import type { Mappable } from '@tiptap/pm/transform';

/** Blocks that stand one after the other in the same part: what is moved, copied or taken away as a whole. */
export type Blocks = { from: number; to: number; parent: Node; start: number; end: number };

const HOLDERS = [
  'body',
  'factBox',
  'notesToEditors',
  'quote',
  'bulletList',
  'orderedList',
  'keyFigures',
  'gallery',
  'helplines',
  'contacts',
];

/** True for what holds blocks that can change places. */
export const isHolder = (node: Node): boolean => HOLDERS.includes(node.type.name);

/**
 * The blocks around the selection: the innermost that have something to change places with. A quote of one paragraph is
 * the quote, an item among others is the item, anything in a table is the table. Null outside of body and end matter.
 */
export function blocksAround(state: EditorState): Blocks | null {
  const { $from, $to } = state.selection;
  return widen($from.doc, between($from, $to));
}

/** The blocks around a place. A place before a block that is drawn as a whole means that block. */
export function blocksAt(doc: Node, pos: number): Blocks | null {
  const $pos = doc.resolve(pos);
  const after = $pos.nodeAfter;
  const whole = after && !after.isText && isHolder($pos.parent) ? pos + after.nodeSize : pos;
  return widen(doc, between($pos, doc.resolve(whole)));
}

/** The block that blocks lie in, or null when they lie in the body itself or in a part of the end matter. */
export function blocksOutside(doc: Node, { from }: Blocks): Blocks | null {
  const $from = doc.resolve(from);
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if (isHolder($from.node(depth - 1))) return one($from, depth);
  }
  return null;
}

function between($from: ResolvedPos, $to: ResolvedPos): Blocks | null {
  for (let depth = $from.sharedDepth($to.pos); depth > 0; depth -= 1) {
    const parent = $from.node(depth);
    if (!isHolder(parent)) continue;
    const start = $from.index(depth);
    const end = $to.pos === $from.pos ? start + 1 : $to.indexAfter(depth);
    if (end > parent.childCount || end <= start) continue;
    const from = $from.posAtIndex(start, depth);
    return { from, to: $from.posAtIndex(end, depth), parent, start, end };
  }
  return null;
}

/** Where blocks are after a change, however it came about; null when they are gone. */
export function relocated(doc: Node, { from, start, end }: Blocks, mapping: Mappable): Blocks | null {
  const place = mapping.mapResult(from, 1);
  const $from = doc.resolve(place.pos);
  const last = $from.index() + end - start;
  if (place.deletedAfter || !isHolder($from.parent) || last > $from.parent.childCount) return null;
  const parent = $from.parent;
  return { from: place.pos, to: $from.posAtIndex(last), parent, start: $from.index(), end: last };
}

// Everything a part holds is the part itself.
function widen(doc: Node, blocks: Blocks | null): Blocks | null {
  if (!blocks || blocks.parent.type.name === 'body') return blocks;
  const isAll = blocks.start === 0 && blocks.end === blocks.parent.childCount;
  const outside = isAll ? blocksOutside(doc, blocks) : null;
  return outside ? widen(doc, outside) : blocks;
}

function one($pos: ResolvedPos, depth: number): Blocks {
  const start = $pos.index(depth - 1);
  const parent = $pos.node(depth - 1);
  return { from: $pos.before(depth), to: $pos.after(depth), parent, start, end: start + 1 };
}
