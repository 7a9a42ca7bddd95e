import { Extension } from '@tiptap/core';
import type { Editor } from '@tiptap/react';
import { goInto } from '../insert/insert-into.ts';
import type { Insertable } from '../insert/insertables.ts';
import { slashPlugin } from './plugin.ts';

export const SLASH_LIST = 'slash-list';

type Options = { facts: readonly string[]; namesOf: (thing: Insertable) => string[] };

/** The slash menu in the editor. */
export const SlashMenu = Extension.create<Options>({
  name: 'slashMenu',
  priority: 400,
  addOptions: () => ({ facts: [], namesOf: () => [] }),
  addProseMirrorPlugins() {
    const editor = this.editor as Editor;
    return [slashPlugin({ ...this.options, listId: SLASH_LIST, onChosen: () => goInto(editor) })];
  },
});
