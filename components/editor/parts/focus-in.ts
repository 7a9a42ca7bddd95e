import type { Editor } from '@tiptap/react';

const PATIENCE = 10;

/** Focuses a control in the part at a position, the first of several choices that is there, as soon as it is drawn. */
export function focusIn(editor: Editor, pos: number, choices: readonly string[], tries = PATIENCE): void {
  requestAnimationFrame(() => {
    if (editor.isDestroyed) return;
    const part = editor.view.nodeDOM(pos);
    const control = choices
      .map((choice) => (part instanceof HTMLElement ? part.querySelector<HTMLElement>(choice) : null))
      .find((found) => found !== null);
    if (control) control.focus();
    else if (tries > 0) focusIn(editor, pos, choices, tries - 1);
  });
}

/** What one types or chooses in. */
export const FIRST_FIELD = ['input, textarea, select'] as const;
