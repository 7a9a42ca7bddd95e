import { Fragment, type Node } from '@tiptap/pm/model';
import { type EditorState, Selection, type Transaction } from '@tiptap/pm/state';
import { ANNOTATIONS } from '#lib/documents/names.ts';
import { newName } from '../session/keys.ts';
import type { Blocks } from './around.ts';

/** Puts a copy of blocks after them, without the comments on them, and goes to it. */
export function duplicateBlocks(state: EditorState, { from, to }: Blocks): Transaction | null {
  const copy = Fragment.from(childrenOf(state.doc.slice(from, to).content).map(asNew));
  const $to = state.doc.resolve(to);
  if (!$to.parent.canReplace($to.index(), $to.index(), copy)) return null;
  const tr = state.tr.insert(to, copy);
  return tr.setSelection(Selection.near(tr.doc.resolve(to + 1)));
}

/** Takes blocks away, and what held nothing else; a body keeps a paragraph to write in. */
export function removeBlocks(state: EditorState, { from, to, parent, start, end }: Blocks): Transaction {
  const tr = state.tr;
  const isAll = start === 0 && end === parent.childCount;
  if (!isAll) tr.delete(from, to);
  else if (parent.type.name === 'body') tr.replaceWith(from, to, state.schema.node('paragraph'));
  else {
    const $from = state.doc.resolve(from);
    let depth = $from.depth;
    while (depth > 2 && $from.node(depth - 1).childCount === 1 && !$from.node(depth - 1).isTextblock)
      depth -= 1;
    const outer = $from.node(depth - 1);
    if (outer.childCount === 1 && outer.type.name === 'body')
      tr.replaceWith($from.before(depth), $from.after(depth), state.schema.node('paragraph'));
    else tr.delete($from.before(depth), $from.after(depth));
  }
  return tr.setSelection(Selection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size)), 1));
}

// A copy is nobody's answer to a comment, and a figure of its own.
function asNew(node: Node): Node {
  const marks = node.marks.filter(({ type }) => !ANNOTATIONS.some((name) => name === type.name));
  if (node.isText) return node.mark(marks);
  const attrs = node.type.name === 'keyFigure' ? { ...node.attrs, id: newName() } : node.attrs;
  return node.type.create(attrs, childrenOf(node.content).map(asNew), marks);
}

const childrenOf = (content: Fragment): Node[] => [...content.content];
