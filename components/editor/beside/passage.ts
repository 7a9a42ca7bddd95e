import type { EditorState } from '@tiptap/pm/state';
import { getVersion, sendableSteps } from 'prosemirror-collab';
import type { Passage } from '#components/desk/versions/ask-who-wrote.ts';

/**
 * The selection, or the sentence around the caret, as a passage of the last version the newsroom has; null when all of it
 * is not saved yet. Pure.
 */
export function passageOf(state: EditorState): Passage | null {
  const { from, to } = state.selection.empty ? sentenceAt(state) : state.selection;
  const unsent = sendableSteps(state)?.steps ?? [];
  const back = (position: number, side: 1 | -1) =>
    [...unsent].reverse().reduce((at, step) => step.getMap().invert().map(at, side), position);
  const passage = { version: getVersion(state), from: back(from, 1), to: back(to, -1) };
  return passage.to > passage.from ? passage : null;
}

/** The sentence a caret stands in, or the whole of a part that has no text. */
function sentenceAt({ selection: { $from } }: EditorState): { from: number; to: number } {
  const { parent } = $from;
  if (!parent.isTextblock) return { from: $from.pos, to: $from.pos };
  const text = parent.textBetween(0, parent.content.size, undefined, '\ufffc');
  const place = $from.parentOffset;
  const before = text.slice(0, place).search(/[.!?؟…]\s(?!.*[.!?؟…]\s)/s);
  const after = text.slice(place).search(/[.!?؟…](\s|$)/);
  const start = $from.start();
  return {
    from: start + (before < 0 ? 0 : before + 2),
    to: start + (after < 0 ? text.length : place + after + 1),
  };
}
