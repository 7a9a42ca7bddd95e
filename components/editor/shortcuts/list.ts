/** Every key of the writing page, in the order it is shown. Each is named in the catalogue under `keys`. */
export const SHORTCUTS = {
  writing: [
    ['undo', 'Control+Z'],
    ['redo', 'Control+Shift+Z'],
    ['bold', 'Control+B'],
    ['italic', 'Control+I'],
    ['link', 'Control+K'],
    ['insert', '/'],
    ['plain', 'Control+Shift+V'],
  ],
  blocks: [
    ['paragraph', 'Control+Alt+0'],
    ['heading', 'Control+Alt+2'],
    ['bullets', 'Control+Shift+8'],
    ['numbers', 'Control+Shift+7'],
    ['deeper', 'Tab'],
    ['shallower', 'Shift+Tab'],
    ['up', 'Alt+ArrowUp'],
    ['down', 'Alt+ArrowDown'],
    ['whole_up', 'Alt+Shift+ArrowUp'],
    ['whole_down', 'Alt+Shift+ArrowDown'],
    ['duplicate', 'Control+Shift+D'],
  ],
  tables: [
    ['next_cell', 'Tab'],
    ['last_cell', 'Shift+Tab'],
    ['leave_table', 'Control+Enter'],
  ],
  suggesting: [
    ['suggest_mode', 'Control+Shift+E'],
    ['suggest_next', 'F9'],
    ['suggest_previous', 'Shift+F9'],
    ['suggest_accept', 'Alt+Enter'],
    ['suggest_reject', 'Alt+Shift+Enter'],
  ],
  around: [
    ['find', 'Control+F'],
    ['comment', 'Control+Alt+M'],
    ['next_comment', 'F4'],
    ['last_comment', 'Shift+F4'],
    ['next_finding', 'F8'],
    ['last_finding', 'Shift+F8'],
    ['preview', 'Control+Alt+P'],
    ['wrote', 'Control+Alt+O'],
    ['tools', 'Alt+F10'],
    ['back', 'Escape'],
    ['list', 'Control+/'],
    ['list_single', '?'],
  ],
} as const;

export type ShortcutGroup = keyof typeof SHORTCUTS;
