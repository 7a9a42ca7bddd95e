import type { Node } from '@tiptap/pm/model';
import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state';

const RANK = ['notesToEditors', 'helplines', 'contacts', 'about'] as const;
export type EndPart = (typeof RANK)[number];

/** Adds a part of the end matter that a release lacks, in its place, and puts the caret into it when it has text. */
export const putEndPart =
  (part: EndPart) =>
  (tr: Transaction): boolean => {
    const { there, pos } = placeOf(tr.doc, part);
    const node = tr.doc.type.schema.nodes[part]?.createAndFill();
    if (there || !node) return false;
    tr.insert(pos, node);
    if (part === 'notesToEditors') tr.setSelection(TextSelection.create(tr.doc, pos + 2));
    else tr.setSelection(Selection.near(tr.doc.resolve(pos)));
    return true;
  };

/** Adds the standfirst or the dateline that a release lacks, in its place between headline and body. */
export const putFrontPart =
  (part: 'standfirst' | 'dateline') =>
  (tr: Transaction): boolean => {
    const { doc } = tr;
    const has = (name: string) => doc.children.some((node) => node.type.name === name);
    const node = doc.type.schema.nodes[part]?.create();
    if (has(part) || !node) return false;
    const isAfter = part === 'dateline' && has('standfirst');
    const pos = doc.child(0).nodeSize + (isAfter ? doc.child(1).nodeSize : 0);
    tr.insert(pos, node);
    if (part === 'standfirst') tr.setSelection(TextSelection.create(tr.doc, pos + 1));
    return true;
  };

// Where a part of the end matter is or would be.
function placeOf(doc: Node, part: EndPart): { there: boolean; pos: number } {
  let pos = doc.content.size - 1;
  let there = false;
  const end = doc.lastChild;
  const start = doc.content.size - (end?.nodeSize ?? 0) + 1;
  end?.forEach((node, offset) => {
    if (node.type.name === part) there = true;
    if (RANK.indexOf(node.type.name as EndPart) >= RANK.indexOf(part)) pos = Math.min(pos, start + offset);
  });
  return { there, pos };
}
