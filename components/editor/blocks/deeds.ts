import { closeHistory } from '@tiptap/pm/history';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { type PlainKind, put } from '../insert/insertables.ts';
import { say } from '../say.tsx';
import type { ToolWords } from '../words.ts';
import { type Blocks, blocksOutside } from './around.ts';
import { duplicateBlocks, removeBlocks } from './change.ts';
import { type Direction, landedAt, moveBlocks, moveTo } from './move.ts';

/** What blocks can be turned into. */
export const TURNS = [
  'paragraph',
  'heading2',
  'heading3',
  'heading4',
  'bulletList',
  'orderedList',
  'quote',
] as const satisfies readonly PlainKind[];
export type Turn = (typeof TURNS)[number];

const TURNABLE = ['paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'quote'];

/** Moves blocks one place, and says where they are now, or that they are at the edge. */
export function move(editor: Editor, tools: ToolWords, blocks: Blocks, direction: Direction): void {
  const tr = moveBlocks(editor.state, blocks, direction);
  if (!tr) {
    say(tools(direction === 'up' ? 'block.first' : 'block.last'));
    return;
  }
  done(editor, tr.scrollIntoView());
  const landed = landedAt(tr);
  if (landed) say(tools(direction === 'up' ? 'block.moved_up' : 'block.moved_down', landed));
}

/** Moves blocks to where they were dropped. */
export function drop(editor: Editor, tools: ToolWords, blocks: Blocks, at: number): void {
  const tr = moveTo(editor.state, blocks, at);
  if (!tr) return;
  done(editor, tr);
  editor.view.focus();
  const landed = landedAt(tr);
  if (landed) say(tools('block.moved', landed));
}

export function duplicate(editor: Editor, tools: ToolWords, blocks: Blocks): void {
  const tr = duplicateBlocks(editor.state, blocks);
  if (!tr) return;
  done(editor, tr.scrollIntoView());
  say(tools('block.duplicated'));
}

export function remove(editor: Editor, tools: ToolWords, blocks: Blocks): void {
  done(editor, removeBlocks(editor.state, blocks).scrollIntoView());
  say(tools('block.deleted'));
}

// However quickly one thing follows another, each is undone by itself.
function done(editor: Editor, tr: Transaction): void {
  editor.view.dispatch(closeHistory(tr));
}

/** Whether all of these blocks can become text of another kind. */
export function canTurn({ parent, start, end }: Blocks): boolean {
  return parent.children.slice(start, end).every(({ type }) => TURNABLE.includes(type.name));
}

/** Turns blocks into text of another kind: one thing to undo. */
export function turn(editor: Editor, { from, to }: Blocks, kind: Turn): void {
  editor
    .chain()
    .focus()
    .command(({ tr }) => {
      tr.setSelection(TextSelection.between(tr.doc.resolve(from), tr.doc.resolve(to)));
      return true;
    })
    .clearNodes()
    .command(({ tr }) => put(tr, { kind }) || kind === 'paragraph')
    .run();
}

/** The innermost block, or the one around it that is moved as a whole: a list around its item. */
export function outermost(editor: Editor, blocks: Blocks): Blocks {
  const outside = blocksOutside(editor.state.doc, blocks);
  return outside ? outermost(editor, outside) : blocks;
}
