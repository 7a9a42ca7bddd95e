import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Step } from '@tiptap/pm/transform';
import { getVersion } from 'prosemirror-collab';

/**
 * Takes what was not sent out of a text again, as if it had never been written: neither saved nor undone. `base` is the
 * text without it. @returns null when that cannot be done
 */
export function withoutUnsent(state: EditorState, base: Node, unsent: readonly Step[]): Transaction | null {
  const plugin = state.plugins.find((it) => (it as unknown as { key: string }).key.startsWith('collab$'));
  if (!plugin) return null;
  const back: Step[] = [];
  let doc = base;
  for (const step of unsent) {
    back.push(step.invert(doc));
    const next = step.apply(doc).doc;
    if (!next) return null;
    doc = next;
  }
  const { tr } = state;
  for (const step of back.reverse()) if (tr.maybeStep(step).failed) return null;
  if (!tr.doc.eq(base)) return null;
  return tr
    .setMeta(plugin as never, { version: getVersion(state), unconfirmed: [] })
    .setMeta('rebased', 0)
    .setMeta('addToHistory', false);
}
