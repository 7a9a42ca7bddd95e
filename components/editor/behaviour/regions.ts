import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { asRejected } from '#lib/documents/suggestions/settle.ts';
import { LENGTHS, type Measured } from '#lib/documents/tally.ts';

/** What each part of a release is called, and what stands in it while it is empty. */
export type RegionWords = {
  labels: Record<string, string>;
  placeholders: Record<string, string>;
  /** "75 of 110 characters" */
  length: (part: Measured, length: number) => string;
};

// Parts one writes in are textboxes by name; the others are groups.
const TEXTBOXES: Record<string, 'false' | 'true'> = { headline: 'false', standfirst: 'false', body: 'true' };
const key = new PluginKey<DecorationSet>('regions');

/** Names every part of the release, for the eye in the margin and for a screen reader on the part itself. */
export const Regions = Extension.create<{ words: RegionWords }>({
  name: 'regions',
  addProseMirrorPlugins() {
    const { words } = this.options;
    const { editor } = this;
    return [
      new Plugin({
        key,
        state: {
          init: (_config, state) => regionsOf(state, words, editor.isEditable),
          apply: (tr, before, _old, state) =>
            tr.docChanged || tr.getMeta(key) ? regionsOf(state, words, editor.isEditable) : before,
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});

/** Draws the parts anew after it changed who may write. */
export function redrawRegions(state: EditorState) {
  return state.tr.setMeta(key, true).setMeta('addToHistory', false);
}

function regionsOf({ doc }: EditorState, words: RegionWords, editable: boolean): DecorationSet {
  const { placeholders } = words;
  const found: Decoration[] = [];
  const mark = (node: Node, pos: number) => {
    const attributes = regionAttributes(node, words, editable);
    if (Object.keys(attributes).length) found.push(Decoration.node(pos, pos + node.nodeSize, attributes));
  };
  // What stands in an empty part hangs on the paragraph in it, or on a one-line part itself.
  const fillIn = (node: Node, pos: number) => {
    const said = placeholders[node.type.name];
    const inner = node.isTextblock ? node : node.firstChild;
    if (
      !said ||
      !editable ||
      !inner ||
      inner.content.size > 0 ||
      node.childCount > (node.isTextblock ? 0 : 1)
    )
      return;
    const from = node.isTextblock ? pos : pos + 1;
    found.push(Decoration.node(from, from + inner.nodeSize, { 'data-placeholder': said }));
  };
  doc.forEach((part, pos) => {
    mark(part, pos);
    if (part.type.name === 'body' || part.type.name === 'endMatter') {
      part.forEach((block, offset) => {
        mark(block, pos + 1 + offset);
        fillIn(block, pos + 1 + offset);
      });
    }
    fillIn(part, pos);
  });
  return DecorationSet.create(doc, found);
}

function regionAttributes(node: Node, words: RegionWords, editable: boolean): Record<string, string> {
  const name = node.type.name;
  const attributes: Record<string, string> = {};
  const label = words.labels[name];
  const multiline = TEXTBOXES[name];
  if (label) {
    attributes['data-label'] = label;
    attributes['aria-label'] = label;
    attributes.role = multiline ? 'textbox' : 'group';
    if (multiline) attributes['aria-multiline'] = multiline;
    if (multiline && !editable) attributes['aria-readonly'] = 'true';
  }
  const most = LENGTHS[name as Measured];
  const { length } = most ? asRejected(node).textContent : '';
  if (most && length > 0) {
    attributes['data-length'] = words.length(name as Measured, length);
    if (length > most) attributes['data-long'] = '';
  }
  return attributes;
}
