import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import {
  type EditorState,
  NodeSelection,
  Plugin,
  PluginKey,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { NodeJson } from '#lib/documents/parse.ts';
import { placeholdersIn, placeholdersOf } from '#lib/documents/placeholders.ts';

const key = new PluginKey<DecorationSet>('holes');

/** A place that is to be filled in: words between double brackets, or a part that has `count` of them in its fields. */
export type Hole = { from: number; to: number; inPart: boolean; count: number };

/** Shows the places of a template that are to be filled in; a press on one selects it whole, so that typing replaces it. */
export const Holes = Extension.create({
  name: 'holes',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key,
        state: {
          init: (_config, { doc }) => DecorationSet.create(doc, drawn(doc, 0, doc.content.size)),
          apply: (tr, before) => redrawn(tr, before),
        },
        props: {
          decorations: (state) => key.getState(state),
          handleClick(view, pos) {
            const hole = holeAt(view.state, pos);
            if (!hole || !view.editable || !view.state.selection.empty) return false;
            view.dispatch(view.state.tr.setSelection(selectionOf(view.state, hole)));
            return true;
          },
        },
      }),
    ];
  },
});

/** Every hole of a text, in its order. Pure. */
export function holesOf(doc: Node): Hole[] {
  const holes: Hole[] = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock) holes.push(...inText(node, pos));
    const held = placeholdersIn({ type: node.type.name, attrs: node.attrs } as NodeJson);
    if (held.length > 0) holes.push({ from: pos, to: pos + node.nodeSize, inPart: true, count: held.length });
    return !node.isTextblock;
  });
  return holes.sort((a, b) => a.from - b.from);
}

/** The hole after the selection, and after the last one the first again; null when none is left. */
export function nextHole(state: EditorState): Hole | null {
  const holes = holesOf(state.doc);
  const { from, empty } = state.selection;
  return holes.find((hole) => (empty ? hole.from >= from : hole.from > from)) ?? holes[0] ?? null;
}

/** A hole as a selection: its words, or its part. */
export function selectionOf({ doc }: Pick<EditorState, 'doc'>, { from, to, inPart }: Hole) {
  if (!inPart) return TextSelection.create(doc, from, to);
  const node = doc.nodeAt(from);
  return node && NodeSelection.isSelectable(node)
    ? NodeSelection.create(doc, from)
    : TextSelection.near(doc.resolve(from));
}

function holeAt({ doc }: EditorState, pos: number): Hole | null {
  const $pos = doc.resolve(pos);
  if (!$pos.parent.isTextblock) return null;
  return inText($pos.parent, $pos.before()).find(({ from, to }) => from < pos && pos < to) ?? null;
}

function inText(block: Node, pos: number): Hole[] {
  // An inline part takes one place, as the character that stands for it here.
  const words = block.textBetween(0, block.content.size, undefined, '\ufffc');
  return placeholdersOf(words).map(({ from, to }) => ({
    from: pos + 1 + from,
    to: pos + 1 + to,
    inPart: false,
    count: 1,
  }));
}

function drawn(doc: Node, from: number, to: number): Decoration[] {
  const found: Decoration[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true;
    for (const hole of inText(node, pos))
      found.push(Decoration.inline(hole.from, hole.to, { class: 'sheet-hole' }));
    return false;
  });
  return found;
}

// Only the blocks that changed are read again: a long text is not read whole at every letter.
function redrawn(tr: Transaction, before: DecorationSet): DecorationSet {
  if (!tr.docChanged) return before;
  let set = before.map(tr.mapping, tr.doc);
  tr.mapping.maps.forEach((map, index) => {
    map.forEach((_from, _to, start, end) => {
      const later = tr.mapping.slice(index + 1);
      const from = blockStart(tr.doc, later.map(start, -1));
      const to = blockEnd(tr.doc, later.map(end, 1));
      set = set.remove(set.find(from, to)).add(tr.doc, drawn(tr.doc, from, to));
    });
  });
  return set;
}

const blockStart = (doc: Node, pos: number) => {
  const $pos = doc.resolve(Math.min(pos, doc.content.size));
  return $pos.parent.isTextblock ? $pos.before() : $pos.pos;
};
const blockEnd = (doc: Node, pos: number) => {
  const $pos = doc.resolve(Math.min(pos, doc.content.size));
  return $pos.parent.isTextblock ? $pos.after() : $pos.pos;
};
