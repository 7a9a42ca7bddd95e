import type { EditorView } from '@tiptap/pm/view';

/** A place between blocks as it is on the page, in pixels from the top of the window's document. */
export type Gap = { at: number; top: number; left: number; width: number };

/** Where the places lie on the page: between the blocks before and after them. */
export function gapsOn(view: EditorView, places: readonly number[]): Gap[] {
  return places.flatMap((at) => {
    const $at = view.state.doc.resolve(at);
    const before = $at.nodeBefore ? boxOf(view, at - $at.nodeBefore.nodeSize) : null;
    const after = $at.nodeAfter ? boxOf(view, at) : null;
    const beside = after ?? before;
    if (!beside) return [];
    const y = before && after ? (before.bottom + after.top) / 2 : before ? before.bottom + 4 : beside.top - 4;
    return [{ at, top: y + window.scrollY, left: beside.left + window.scrollX, width: beside.width }];
  });
}

/** The gap nearest to a height on the page. */
export function nearest(gaps: readonly Gap[], top: number): Gap | null {
  let best: Gap | null = null;
  for (const gap of gaps) if (!best || Math.abs(gap.top - top) < Math.abs(best.top - top)) best = gap;
  return best;
}

/** The box of the node at a position, or null while it is not drawn. */
export function boxOf(view: EditorView, pos: number): DOMRect | null {
  const dom = view.nodeDOM(pos);
  return dom instanceof HTMLElement ? dom.getBoundingClientRect() : null;
}
