import { Extension } from '@tiptap/core';

/** Alt+F10 goes from the text to its tools, from a table to the tools of the table. */
export const ToolKeys = Extension.create({
  name: 'toolKeys',
  addKeyboardShortcuts: () => ({
    'Alt-F10': () => {
      const bar = document.querySelector('[data-table-bar]') ?? document.querySelector('[data-text-tools]');
      bar?.querySelector<HTMLElement>('[data-tool][tabindex="0"], [data-tool]:not([tabindex])')?.focus();
      return bar !== null;
    },
  }),
});
