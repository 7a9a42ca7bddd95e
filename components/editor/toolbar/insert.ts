import { TextSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';

const RANK = ['notesToEditors', 'helplines', 'contacts', 'about'] as const;
export type EndPart = (typeof RANK)[number];

/** Puts the paragraphs of the selection into a quote, or makes an empty one; inside a quote, takes them out of it. */
export function insertQuote(editor: Editor): void {
  if (editor.isActive('quote')) editor.chain().focus().lift('quote').run();
  else editor.chain().focus().wrapIn('quote').run();
}

/** Where a part of the end matter is or would be; `there` when the release already has it. */
export function placeOf(editor: Editor, part: EndPart): { there: boolean; pos: number } {
  let pos = editor.state.doc.content.size - 1;
  let there = false;
  const end = editor.state.doc.lastChild;
  const start = editor.state.doc.content.size - (end?.nodeSize ?? 0) + 1;
  end?.forEach((node, offset) => {
    if (node.type.name === part) there = true;
    if (RANK.indexOf(node.type.name as EndPart) >= RANK.indexOf(part)) pos = Math.min(pos, start + offset);
  });
  return { there, pos };
}

/** Adds a part of the end matter in its place, and puts the caret into it when it has text. */
export function addEndPart(editor: Editor, part: EndPart): void {
  const { there, pos } = placeOf(editor, part);
  const node = editor.schema.nodes[part]?.createAndFill();
  if (there || !node) return;
  const tr = editor.state.tr.insert(pos, node);
  if (part === 'notesToEditors') tr.setSelection(TextSelection.create(tr.doc, pos + 2));
  editor.view.dispatch(tr.scrollIntoView());
  if (part === 'notesToEditors') editor.commands.focus();
}

/** Adds the standfirst or the dateline that a release lacks, in its place between headline and body. */
export function addFrontPart(editor: Editor, part: 'standfirst' | 'dateline'): void {
  const { doc, schema } = editor.state;
  const has = (name: string) => doc.children.some((node) => node.type.name === name);
  const node = schema.nodes[part]?.create();
  if (has(part) || !node) return;
  const afterStandfirst = part === 'dateline' && has('standfirst');
  const pos = doc.child(0).nodeSize + (afterStandfirst ? doc.child(1).nodeSize : 0);
  editor.view.dispatch(editor.state.tr.insert(pos, node).scrollIntoView());
}

/** Which parts the release lacks. */
export function missingParts(editor: Editor): (EndPart | 'standfirst' | 'dateline')[] {
  const { doc } = editor.state;
  const front = (['standfirst', 'dateline'] as const).filter(
    (part) => !doc.children.some((node) => node.type.name === part),
  );
  return [...front, ...RANK.filter((part) => !placeOf(editor, part).there)];
}
