import { closeHistory } from '@tiptap/pm/history';
import type { Mark, Node } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { ANNOTATIONS } from '#lib/documents/names.ts';
import type { Match } from './matches.ts';

/** Puts other words in the place of one match and goes behind them. Bold, links and comments on it stay. */
export function replaceOne(state: EditorState, match: Match, words: string): Transaction | null {
  if (match.isData) return null;
  const tr = closeHistory(state.tr);
  put(tr, match, words);
  const end = tr.mapping.map(match.to);
  return tr.setSelection(TextSelection.create(tr.doc, end));
}

/** Puts other words in the place of every match as one thing to undo. Data is left as it is. */
export function replaceAll(state: EditorState, matches: readonly Match[], words: string): Transaction | null {
  const inText = matches.filter(({ isData }) => !isData);
  if (!inText.length) return null;
  const tr = closeHistory(state.tr);
  for (const match of inText.toReversed()) put(tr, match, words);
  return tr;
}

function put(tr: Transaction, { from, to }: Match, words: string): void {
  if (words) tr.replaceWith(from, to, tr.doc.type.schema.text(words, marksAt(tr.doc, from, to)));
  else tr.delete(from, to);
}

// What the first letter is, with the comments that lie on any of them.
function marksAt(doc: Node, from: number, to: number): readonly Mark[] {
  let marks: readonly Mark[] = doc.nodeAt(from)?.marks ?? [];
  doc.nodesBetween(from, to, (node) => {
    const comments = node.isText ? node.marks.filter(({ type }) => isAnnotation(type.name)) : [];
    for (const comment of comments) marks = comment.addToSet(marks);
  });
  return marks;
}

const isAnnotation = (type: string) => ANNOTATIONS.some((name) => name === type);
