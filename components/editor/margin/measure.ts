import type { EditorView } from '@tiptap/pm/view';

/**
 * Where passages stand, in pixels below the top of the text. After a keystroke only what is in the same part of the text
 * is measured; what comes after it has moved by as much as the text has grown.
 */
export class Measured {
  #tops = new Map<string, number>();
  #height = 0;

  top(id: string): number {
    return this.#tops.get(id) ?? 0;
  }

  all(view: EditorView, places: ReadonlyMap<string, number>): void {
    this.#tops = new Map();
    this.#height = view.dom.offsetHeight;
    this.#read(view, places);
  }

  /** `from` and `to` bound what changed, in the document as it is now. */
  changed(view: EditorView, places: ReadonlyMap<string, number>, { from, to }: Range): void {
    const height = view.dom.offsetHeight;
    const grown = height - this.#height;
    this.#height = height;
    const again = new Map<string, number>();
    for (const [id, at] of places) {
      const before = this.#tops.get(id);
      if (before === undefined || (at >= from && at <= to)) again.set(id, at);
      else if (at > to) this.#tops.set(id, before + grown);
    }
    this.#read(view, again);
  }

  #read(view: EditorView, places: ReadonlyMap<string, number>): void {
    if (places.size === 0) return;
    const origin = view.dom.getBoundingClientRect().top;
    for (const [id, at] of places) {
      const top = topAt(view, at);
      if (top !== null) this.#tops.set(id, top - origin);
    }
  }
}

export type Range = { from: number; to: number };

/** The part of the text, a child of the document or of its body, in which something changed. */
export function partAround(doc: EditorView['state']['doc'], { from, to }: Range): Range {
  const size = doc.content.size;
  const $from = doc.resolve(Math.min(from, size));
  const $to = doc.resolve(Math.min(to, size));
  return {
    from: $from.depth > 0 ? $from.before(Math.min(2, $from.depth)) : from,
    to: $to.depth > 0 ? $to.after(Math.min(2, $to.depth)) : to,
  };
}

function topAt(view: EditorView, at: number): number | null {
  try {
    const node = view.state.doc.nodeAt(at);
    if (node && !node.isInline) {
      const dom = view.nodeDOM(at);
      if (dom instanceof HTMLElement) return dom.getBoundingClientRect().top;
    }
    return view.coordsAtPos(at, 1).top;
  } catch {
    // A part that is being drawn has no place yet; the next look finds it.
    return null;
  }
}
