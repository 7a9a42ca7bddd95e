const SIGNS: Record<string, [other: string, mac: string]> = {
  Control: ['Ctrl', '⌘'],
  Alt: ['Alt', '⌥'],
  Shift: ['Shift', '⇧'],
  ArrowUp: ['↑', '↑'],
  ArrowDown: ['↓', '↓'],
  Escape: ['Esc', 'esc'],
  Enter: ['Enter', '↵'],
};

/** Keys as they are written on the keyboard in front of one: `Control+Shift+Z` is Ctrl+Shift+Z, or ⌘⇧Z on a Mac. */
export function keysInWords(shortcut: string): string {
  const mac = isMac();
  const names = shortcut.split('+').map((name) => SIGNS[name]?.[mac ? 1 : 0] ?? name);
  return names.join(mac ? '' : '+');
}

function isMac(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);
}
