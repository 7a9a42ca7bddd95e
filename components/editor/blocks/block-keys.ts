import { Extension } from '@tiptap/core';
import type { Editor } from '@tiptap/react';
import type { ToolWords } from '../words.ts';
import { blocksAround } from './around.ts';
import { duplicate, move, outermost } from './deeds.ts';
import type { Direction } from './move.ts';

/** Keys that move the block one is in, or with Shift the whole list or box around it, and one that copies it. */
export const BlockKeys = Extension.create<{ tools: ToolWords }>({
  name: 'blockKeys',
  priority: 160,
  addKeyboardShortcuts() {
    const { tools } = this.options;
    const editor = this.editor as Editor;
    const go = (direction: Direction, isWhole: boolean) => () => {
      const blocks = blocksAround(editor.state);
      if (!blocks || !editor.isEditable) return false;
      move(editor, tools, isWhole ? outermost(editor, blocks) : blocks, direction);
      return true;
    };
    return {
      'Alt-ArrowUp': go('up', false),
      'Alt-ArrowDown': go('down', false),
      'Alt-Shift-ArrowUp': go('up', true),
      'Alt-Shift-ArrowDown': go('down', true),
      'Mod-Shift-d': () => {
        const blocks = blocksAround(editor.state);
        if (blocks) duplicate(editor, tools, blocks);
        return blocks !== null;
      },
    };
  },
});
