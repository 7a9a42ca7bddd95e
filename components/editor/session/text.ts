import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { NodeJson } from '#lib/documents/parse.ts';
import type { Versions } from './unsent.ts';

/** The editor, or a state without a view. */
export interface Text {
  readonly state: EditorState;
  dispatch(transaction: Transaction): void;
}

/** The text as the newsroom has it and as it stands here. */
export function versionsOf(base: Node, mine: Node): Versions {
  return { base: base.toJSON() as NodeJson, mine: mine.toJSON() as NodeJson };
}

/** A state that moves on without anybody looking. */
export function withoutView(state: EditorState): Text {
  return {
    state,
    dispatch(transaction: Transaction) {
      (this as { state: EditorState }).state = this.state.apply(transaction);
    },
  };
}
