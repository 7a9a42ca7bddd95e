import { Extension } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { ANNOTATIONS } from '#lib/documents/names.ts';
import { Comment } from '#lib/documents/nodes/marks.ts';
import { markedIn } from '../margin/anchors.ts';

/** Which passages are shown, and how. */
export type Shown = {
  /** Threads with a line under their words. */
  ids: ReadonlySet<string>;
  active: string | null;
  /** Every thread of the release: words that are cut and pasted take the marks of these along. */
  known: ReadonlySet<string>;
  /** Where threads without a mark are found by their words, while nothing can be marked. */
  found: readonly Piece[];
};
type Piece = { id: string; from: number; to: number };
type Drawn = Shown & { pieces: readonly Piece[]; set: DecorationSet };

const key = new PluginKey<Drawn>('passages');
const nothing: Drawn = {
  ids: new Set(),
  active: null,
  known: new Set(),
  found: [],
  pieces: [],
  set: DecorationSet.empty,
};

/** The mark as this editor writes it: on the clipboard it keeps its id, in the text it looks like nothing by itself. */
export const CommentHere = Comment.extend({
  parseHTML: () => [{ tag: 'span[data-comment]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, 'data-comment': '' }, 0],
});

/** Draws the passages people talk about, and lets a passage that is moved keep its thread. */
export const Passages = Extension.create({
  name: 'passages',
  addProseMirrorPlugins: () => [
    new Plugin<Drawn>({
      key,
      state: {
        init: () => nothing,
        apply(tr, before) {
          const asked = tr.getMeta(key) as Shown | undefined;
          if (asked) return draw(tr.doc, asked);
          return tr.docChanged ? follow(tr, before) : before;
        },
      },
      props: {
        decorations: (state) => key.getState(state)?.set,
        transformPasted: (slice, view) => withoutStrays(slice, view),
      },
    }),
  ],
});

/** Shows other passages, or another one as the active. */
export function showPassages(view: EditorView, shown: Shown): void {
  view.dispatch(view.state.tr.setMeta(key, shown).setMeta('addToHistory', false));
}

/** Ties the words between two places to a thread. @returns null when nothing there can be marked */
export function tie(
  state: EditorState,
  id: string,
  { from, to }: { from: number; to: number },
): Transaction | null {
  const type = state.schema.marks[ANNOTATIONS[0]];
  if (!type) return null;
  const tr = state.tr.addMark(from, to, type.create({ id }));
  return tr.docChanged ? tr.setMeta('addToHistory', false) : null;
}

/** Unties a thread from its words. */
export function untie(state: EditorState, id: string): Transaction | null {
  const type = state.schema.marks[ANNOTATIONS[0]];
  if (!type) return null;
  const { tr } = state;
  for (const piece of markedIn(state.doc))
    if (piece.id === id) tr.removeMark(piece.from, piece.to, type.create({ id }));
  return tr.docChanged ? tr.setMeta('addToHistory', false) : null;
}

function draw(doc: Node, shown: Shown): Drawn {
  const pieces = [...piecesOf(doc, shown), ...shown.found];
  const set = DecorationSet.create(
    doc,
    pieces.map(({ id, from, to }) =>
      Decoration.inline(from, to, {
        nodeName: 'mark',
        class: id === shown.active ? 'passage passage-active' : 'passage',
        'data-thread': id,
      }),
    ),
  );
  return { ...shown, pieces, set };
}

// As long as every passage only moved with its words, so does what is drawn.
function follow(tr: Transaction, before: Drawn): Drawn {
  const pieces = piecesOf(tr.doc, before);
  const found = before.found.map(({ id, from, to }) => ({
    id,
    from: tr.mapping.map(from),
    to: tr.mapping.map(to),
  }));
  const now = [...pieces, ...found];
  const moved =
    now.length === before.pieces.length &&
    now.every((piece, index) => {
      const old = before.pieces[index];
      return (
        old?.id === piece.id &&
        tr.mapping.map(old.from, 1) === piece.from &&
        tr.mapping.map(old.to, -1) === piece.to
      );
    });
  if (moved) return { ...before, found, pieces: now, set: before.set.map(tr.mapping, tr.doc) };
  return draw(tr.doc, { ...before, found });
}

const piecesOf = (doc: Node, { ids }: Shown) => markedIn(doc).filter(({ id }) => ids.has(id));

// Words that are copied leave their thread where it is; words that are moved take it along.
function withoutStrays(slice: Slice, view: EditorView): Slice {
  const { known } = key.getState(view.state) ?? nothing;
  const moves = (view as { dragging?: { move?: boolean } | null }).dragging?.move === true;
  const here = new Set(moves ? [] : markedIn(view.state.doc).map(({ id }) => id));
  const keeps = (id: unknown) => typeof id === 'string' && known.has(id) && !here.has(id);
  return new Slice(sifted(slice.content, keeps), slice.openStart, slice.openEnd);
}

function sifted(content: Fragment, keeps: (id: unknown) => boolean): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    const marks = node.marks.filter(({ type, attrs }) => type.name !== ANNOTATIONS[0] || keeps(attrs.id));
    nodes.push((node.isText ? node : node.copy(sifted(node.content, keeps))).mark(marks));
  });
  return Fragment.from(nodes);
}
