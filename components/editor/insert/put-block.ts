import type { Node, NodeType, ResolvedPos, Schema } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { newName } from '../session/keys.ts';
import { emptyTable } from '../table/commands.ts';

const TABLE = { rows: 3, columns: 3 };

type BlockKind = 'keyFigures' | 'table' | 'image' | 'gallery' | 'file' | 'embed' | 'divider';

/** Puts a block in: in the place of an empty paragraph, or after the block one is in. */
export const putBlock =
  (kind: BlockKind) =>
  (tr: Transaction): boolean => {
    const node = made(tr.doc.type.schema, kind);
    return Boolean(node && putNode(tr, node));
  };

/** Puts a table of a size in. */
export function putTable(tr: Transaction, rows: number, columns: number, headed = true): boolean {
  return putNode(tr, emptyTable(tr.doc.type.schema, rows, columns, headed));
}

function made(schema: Schema, kind: BlockKind): Node | null {
  if (kind === 'table') return emptyTable(schema, TABLE.rows, TABLE.columns);
  if (kind === 'keyFigures') return schema.node(kind, null, schema.node('keyFigure', { id: newName() }));
  return schema.nodes[kind]?.createAndFill() ?? null;
}

function putNode(tr: Transaction, node: Node): boolean {
  const place = placeFor(tr.selection.$from, node.type) ?? bodysEnd(tr);
  if (!place) return false;
  const { from, to } = place;
  const $to = tr.doc.resolve(to);
  // Below what one does not write in, there must be somewhere to go on.
  const isLast = !$to.nodeAfter && !node.isTextblock;
  const below = isLast ? tr.doc.type.schema.nodes.paragraph?.create() : null;
  tr.replaceWith(from, to, below ? [node, below] : [node]);
  tr.setSelection(inside(tr, from, node));
  return true;
}

function inside(tr: Transaction, at: number, node: Node): Selection {
  if (node.type.name === 'divider') return Selection.near(tr.doc.resolve(at + node.nodeSize));
  if (node.isAtom) return NodeSelection.create(tr.doc, at);
  const text = Selection.findFrom(tr.doc.resolve(at + 1), 1, true);
  if (text instanceof TextSelection && text.from < at + node.nodeSize) return text;
  return Selection.findFrom(tr.doc.resolve(at + 1), 1) ?? Selection.near(tr.doc.resolve(at));
}

// From a headline or a card of the end matter, what is put in goes to the end of the body.
function bodysEnd({ doc, selection }: Transaction): { from: number; to: number } | null {
  if (selection.$from.parent.type.name === 'paragraph') return null;
  let end: number | null = null;
  doc.forEach((part, pos) => {
    if (part.type.name === 'body') end = pos + part.nodeSize - 1;
  });
  return end === null ? null : { from: end, to: end };
}

function placeFor($from: ResolvedPos, type: NodeType): { from: number; to: number } | null {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const [block, parent] = [$from.node(depth), $from.node(depth - 1)];
    const index = $from.index(depth - 1);
    const isEmpty = block.type.name === 'paragraph' && block.content.size === 0;
    if (isEmpty && parent.canReplaceWith(index, index + 1, type))
      return { from: $from.before(depth), to: $from.after(depth) };
    if (parent.canReplaceWith(index + 1, index + 1, type))
      return { from: $from.after(depth), to: $from.after(depth) };
    // A chosen card stands beside its neighbours, not in them.
    if (
      depth === $from.depth &&
      !block.isTextblock &&
      block.canReplaceWith($from.index(), $from.index(), type)
    ) {
      const end = $from.pos + ($from.nodeAfter?.nodeSize ?? 0);
      return { from: end, to: end };
    }
  }
  return null;
}
