import { type AnyExtension, type Editor, Extension } from '@tiptap/core';
import { Fragment, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { Deletion, Insertion, Modification } from '#lib/documents/nodes/marks.ts';
import { deletedBy, insertedBy, modificationsOf, suggests } from '#lib/documents/suggestions/marks.ts';
import { acceptedRow } from '#lib/documents/suggestions/settle.ts';

// Words are read back from the page while somebody writes in them: there the marks must be known by their elements.
const AS_WRITTEN: Record<string, AnyExtension> = {
  insertion: Insertion.extend({ parseHTML: () => [{ tag: 'ins[data-id]' }] }),
  deletion: Deletion.extend({ parseHTML: () => [{ tag: 'del[data-id]' }] }),
  modification: Modification.extend({ parseHTML: () => [{ tag: 'span[data-part=modified]' }] }),
};

/** The mark of a suggestion as the editor reads it; null for every other name. */
export const editableSuggestion = (name: string): AnyExtension | null => AS_WRITTEN[name] ?? null;

/** What a listener hears of a block that is suggested. */
export type SuggestedWords = {
  added: string;
  struck: string;
  changed: string;
  breakAdded: string;
  breakStruck: string;
};

type Shown = { active: string | null; marks: DecorationSet };
const key = new PluginKey<Shown>('suggested');

/** Shows what words alone cannot: blocks, breaks and data that are suggested, and the suggestion one is at. */
export const ShowSuggested = Extension.create<{ words: SuggestedWords }>({
  name: 'showSuggested',
  addProseMirrorPlugins() {
    return [shownPlugin(this.options.words)];
  },
});

/** The same as a plugin of ProseMirror. */
export function shownPlugin(words: SuggestedWords): Plugin<Shown> {
  return new Plugin<Shown>({
    key,
    state: {
      init: (_config, { doc }) => ({ active: null, marks: drawnWhole(doc, null, words) }),
      apply(tr, before) {
        const meta = tr.getMeta(key) as { active: string | null } | undefined;
        if (meta && meta.active !== before.active)
          return { active: meta.active, marks: drawnWhole(tr.doc, meta.active, words) };
        if (!tr.docChanged) return before;
        return { active: before.active, marks: redrawn(tr, before, words) };
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.marks,
      // What comes in from elsewhere is nobody's suggestion yet; what is only moved keeps whose it is.
      transformPasted: (slice, view) => (view.dragging ? slice : agreed(slice)),
    },
  });
}

/** What is drawn in a state, and what would be if all of it were drawn anew: the two are alike. */
export function shownIn(state: EditorState, words: SuggestedWords): [DecorationSet, DecorationSet] {
  const { active, marks } = key.getState(state) ?? { active: null, marks: DecorationSet.empty };
  return [marks, drawnWhole(state.doc, active, words)];
}

/** Shows which suggestion a state is at: its id, or null for none. */
export const showing = (tr: Transaction, active: string | null): Transaction =>
  tr.setMeta(key, { active }).setMeta('addToHistory', false);

/** Shows which suggestion one is at: its id, or null for none. */
export function showSuggested(editor: Editor, active: string | null): void {
  if (editor.isDestroyed || key.getState(editor.state)?.active === active) return;
  editor.view.dispatch(showing(editor.state.tr, active));
}

function agreed(slice: Slice): Slice {
  const plain = Fragment.fromArray(acceptedRow(slice.content.content));
  if (plain.eq(slice.content)) return slice;
  const { openStart, openEnd } = Slice.maxOpen(plain);
  return new Slice(plain, Math.min(slice.openStart, openStart), Math.min(slice.openEnd, openEnd));
}

function drawnWhole(doc: Node, active: string | null, words: SuggestedWords): DecorationSet {
  const all = drawn(doc, { from: 0, to: doc.content.size }, active, words);
  return all.length > 0 ? DecorationSet.create(doc, all) : DecorationSet.empty;
}

// Only what changed is looked at again: a long text is not read whole at every letter.
function redrawn(tr: Transaction, { active, marks }: Shown, words: SuggestedWords): DecorationSet {
  let set = marks.map(tr.mapping, tr.doc);
  for (const stretch of touchedBy(tr)) {
    const old = set.find(stretch.from, stretch.to).filter(({ from, to }) => isIn(stretch, from, to));
    if (old.length > 0) set = set.remove(old);
    const fresh = drawn(tr.doc, stretch, active, words);
    if (fresh.length > 0) set = set.add(tr.doc, fresh);
  }
  return set;
}

type Stretch = { from: number; to: number };

const isIn = (stretch: Stretch, from: number, to: number) => from >= stretch.from && to <= stretch.to;

/** The stretches of a text that a transaction changed, grown to whole blocks, in order and apart from each other. */
function touchedBy(tr: Transaction): Stretch[] {
  const found: Stretch[] = [];
  tr.steps.forEach((step, index) => {
    const later = tr.mapping.slice(index + 1);
    const map = (from: number, to: number) => {
      found.push(grown(tr.doc, later.map(from, -1), later.map(to, 1)));
    };
    const { from, to, pos } = step as { from?: number; to?: number; pos?: number };
    const { ranges } = step.getMap() as unknown as { ranges: readonly number[] };
    if (ranges.length > 0)
      step.getMap().forEach((_from, _to, start, end) => {
        map(start, end);
      });
    else if (from !== undefined && to !== undefined) map(from, to);
    else if (pos !== undefined) map(pos, pos + (tr.docs[index]?.nodeAt(pos)?.nodeSize ?? 0));
  });
  found.sort((a, b) => a.from - b.from);
  return found.reduce<Stretch[]>((all, next) => {
    const last = all.at(-1);
    if (last && next.from <= last.to) last.to = Math.max(last.to, next.to);
    else all.push(next);
    return all;
  }, []);
}

// Up to the block of the body it lies in; between two parts of a release, to all of it.
function grown(doc: Node, from: number, to: number): Stretch {
  const { size } = doc.content;
  const [$from, $to] = [doc.resolve(Math.min(from, size)), doc.resolve(Math.min(to, size))];
  const isBetween = [$from, $to].some(({ depth }) => depth === 0);
  if (isBetween) return { from: 0, to: size };
  const [start, end] = [outer($from), outer($to)];
  return { from: start ? $from.before(start) : $from.pos, to: end ? $to.after(end) : $to.pos };
}

// The depth of the block to look at; 0 right between two blocks.
const outer = ({ depth, parent }: ResolvedPos) => (depth > 1 ? 2 : parent.isTextblock ? 1 : 0);

function drawn(doc: Node, stretch: Stretch, active: string | null, words: SuggestedWords): Decoration[] {
  const all: Decoration[] = [];
  doc.nodesBetween(stretch.from, stretch.to, (node, pos) => {
    const end = pos + node.nodeSize;
    if (!node.marks.some(suggests) || !isIn(stretch, pos, end)) return;
    const isActive = active !== null && node.marks.some((mark) => suggests(mark) && mark.attrs.id === active);
    if (node.isInline) {
      if (isActive) all.push(Decoration.inline(pos, end, { class: 'is-suggested-here' }));
      return;
    }
    const what = blockOf(node, words);
    if (what)
      all.push(
        Decoration.node(pos, end, {
          'data-suggested': what.kind,
          'aria-description': what.said,
          ...(isActive ? { 'data-suggested-here': '' } : {}),
        }),
      );
    if (node.isTextblock) all.push(...breaks(node, pos, words));
  });
  return all;
}

function blockOf(node: Node, words: SuggestedWords): { kind: string; said: string } | null {
  if (deletedBy(node)) return { kind: 'struck', said: words.struck };
  if (insertedBy(node)) return { kind: 'added', said: words.added };
  const isChanged = modificationsOf(node).some(
    ({ attrs }) => attrs.type === 'attr' || attrs.type === 'nodeType',
  );
  return isChanged ? { kind: 'changed', said: words.changed } : null;
}

// A break has no words of its own: a sign stands for it.
function breaks(node: Node, pos: number, words: SuggestedWords): Decoration[] {
  const isSplit = modificationsOf(node, 'split').length > 0;
  const isJoined = modificationsOf(node, 'join').length > 0;
  if (!isSplit && !isJoined) return [];
  const kind = isJoined ? 'struck' : 'added';
  const draw = () => {
    const sign = document.createElement('span');
    sign.className = 'suggested-break';
    sign.dataset.break = kind;
    sign.textContent = '¶';
    sign.setAttribute('role', 'img');
    sign.setAttribute('aria-label', isJoined ? words.breakStruck : words.breakAdded);
    return sign;
  };
  return [Decoration.widget(pos + 1, draw, { side: -1, key: `break-${kind}`, ignoreSelection: true })];
}
