import type { Node } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import type { Apart } from '#lib/documents/diff/apart.ts';
import { stepBetween } from '#lib/documents/replace-step.ts';

/**
 * Puts one's own version of a part where its counterpart stands, or would stand, by the smallest change; the caret goes
 * there. @returns null when it does not fit into the text any more
 */
export function putBack(
  tr: Transaction,
  mine: Node,
  { mine: from, theirs: into }: Apart,
): Transaction | null {
  try {
    const after = tr.doc.replace(into.start, into.end, mine.slice(from.start, from.end));
    after.check();
    const step = stepBetween(tr.doc, after);
    if (!step) return null;
    tr.step(step);
    const end = Math.min(into.start + from.end - from.start - 1, tr.doc.content.size);
    return tr.setSelection(TextSelection.near(tr.doc.resolve(end), -1)).scrollIntoView();
  } catch {
    return null;
  }
}
