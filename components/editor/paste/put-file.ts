import { closeHistory } from '@tiptap/pm/history';
import { type EditorState, TextSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import type { LeftOut } from '#lib/documents/foreign/left.ts';
import type { NodeJson } from '#lib/documents/parse.ts';
import { placeOf } from '../behaviour/slices.ts';
import { asIs, isSuggesting } from '../behaviour/suggesting.ts';
import type { reader } from './reader.ts';

/** What the newsroom read in a file, a sentence why it read nothing, or the code of a reason. */
export type FileAnswer =
  | { blocks: NodeJson[]; left: LeftOut; doubts: string[] }
  | { refused: string }
  | { reason: string };

/** Has the newsroom read a file for this release. */
export async function readFileFor(
  file: File,
  { release, member }: { release: string; member: { id: string } },
): Promise<FileAnswer> {
  try {
    const response = await fetch(`/api/desk/releases/${release}/file`, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'newsroom-member': member.id,
        'newsroom-file': encodeURIComponent(file.name),
      },
      body: file,
    });
    const body = (await response.json()) as Record<string, unknown>;
    if (response.ok) return body as FileAnswer;
    return { reason: typeof body.reason === 'string' ? body.reason : 'unknown' };
  } catch {
    return { reason: 'network' };
  }
}

/** Puts blocks at a place, as that place takes them, in one step of its own. In a one-line part they go to the body. */
export function putBlocks(
  editor: Editor,
  { fitBlocks }: NonNullable<(typeof reader)['now']>,
  blocks: readonly NodeJson[],
  pos: number,
): void {
  const { state, view } = editor;
  const tr = closeHistory(state.tr);
  const $pos = state.doc.resolve(bodyPlace(state, Math.min(pos, state.doc.content.size)));
  tr.setSelection(TextSelection.near($pos));
  const { $from } = tr.selection;
  tr.replaceSelection(fitBlocks(state.schema, placeOf($from), blocks));
  // The suggestions of a file are the newsroom's own reading; who suggests makes one of all of it.
  view.dispatch((isSuggesting(state) ? tr : asIs(tr)).scrollIntoView());
  view.focus();
}

const TAKES = ['body', 'notesToEditors'];

function bodyPlace(state: EditorState, pos: number): number {
  const $pos = state.doc.resolve(pos);
  for (let depth = $pos.depth; depth > 0; depth -= 1)
    if (TAKES.includes($pos.node(depth).type.name)) return pos;
  let start = pos;
  state.doc.forEach((part, offset) => {
    if (part.type.name === 'body') start = offset + 2;
  });
  return start;
}
