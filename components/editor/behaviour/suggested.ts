import { type AnyExtension, type Editor, Extension } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
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
    const { words } = this.options;
    return [
      new Plugin<Shown>({
        key,
        state: {
          init: (_config, { doc }) => ({ active: null, marks: drawn(doc, null, words) }),
          apply(tr, before) {
            const meta = tr.getMeta(key) as { active: string | null } | undefined;
            if (!meta && !tr.docChanged) return before;
            const active = meta ? meta.active : before.active;
            return { active, marks: drawn(tr.doc, active, words) };
          },
        },
        props: {
          decorations: (state) => key.getState(state)?.marks,
          // What comes in from elsewhere is nobody's suggestion yet; what is only moved keeps whose it is.
          transformPasted: (slice, view) => (view.dragging ? slice : agreed(slice)),
        },
      }),
    ];
  },
});

/** Shows which suggestion one is at: its id, or null for none. */
export function showSuggested(editor: Editor, active: string | null): void {
  if (editor.isDestroyed || key.getState(editor.state)?.active === active) return;
  editor.view.dispatch(editor.state.tr.setMeta(key, { active }).setMeta('addToHistory', false));
}

function agreed(slice: Slice): Slice {
  const plain = Fragment.fromArray(acceptedRow(slice.content.content));
  if (plain.eq(slice.content)) return slice;
  const { openStart, openEnd } = Slice.maxOpen(plain);
  return new Slice(plain, Math.min(slice.openStart, openStart), Math.min(slice.openEnd, openEnd));
}

function drawn(doc: Node, active: string | null, words: SuggestedWords): DecorationSet {
  const all: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (!node.marks.some(suggests)) return;
    const isActive = active !== null && node.marks.some((mark) => suggests(mark) && mark.attrs.id === active);
    if (node.isInline) {
      if (isActive) all.push(Decoration.inline(pos, pos + node.nodeSize, { class: 'is-suggested-here' }));
      return;
    }
    const what = blockOf(node, words);
    if (what)
      all.push(
        Decoration.node(pos, pos + node.nodeSize, {
          'data-suggested': what.kind,
          'aria-description': what.said,
          ...(isActive ? { 'data-suggested-here': '' } : {}),
        }),
      );
    if (node.isTextblock) all.push(...breaks(node, pos, words));
  });
  return all.length > 0 ? DecorationSet.create(doc, all) : DecorationSet.empty;
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
