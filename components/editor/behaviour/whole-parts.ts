import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Keeps the parts of a release apart: what is written, pasted, cut or deleted over several of them empties each as far
 * as it was selected, and never makes one of two. Without this a letter typed over a selection from headline to body
 * would take standfirst and dateline with it.
 */
export const WholeParts = Extension.create({
  name: 'wholeParts',
  priority: 300,
  addKeyboardShortcuts() {
    const toEnd = (extend: boolean) => () => {
      const { state, view } = this.editor;
      view.dispatch(state.tr.setSelection(lastTextPlace(state, extend)).scrollIntoView());
      return true;
    };
    // The document ends with what nobody types in, and browsers go nowhere from there.
    return {
      'Ctrl-End': toEnd(false),
      'Shift-Ctrl-End': toEnd(true),
      'Meta-ArrowDown': toEnd(false),
      'Shift-Meta-ArrowDown': toEnd(true),
    };
  },
  addProseMirrorPlugins() {
    return [new Plugin({ filterTransaction: keepsParts, props: overParts })];
  },
});

const overParts: ConstructorParameters<typeof Plugin>[0]['props'] = {
  handleTextInput: (view, _from, _to, text) => empty(view, (tr) => tr.insertText(text)),
  handleKeyDown: (view, { key }) => ['Backspace', 'Delete', 'Enter'].includes(key) && empty(view),
  handlePaste: (view) => {
    empty(view);
    return false;
  },
  handleDrop: (view, _event, _slice, moved) => moved && spansParts(view.state),
  handleDOMEvents: {
    // What does not come from keys: a phone's keyboard, a dead key, dictation.
    beforeinput: (view, event) => {
      const isText = event.inputType === 'insertText' || event.inputType === 'insertReplacementText';
      if (!(isText || event.inputType.startsWith('delete')) || !spansParts(view.state)) return false;
      event.preventDefault();
      return empty(view, (tr) => (isText && event.data ? tr.insertText(event.data) : tr));
    },
    compositionstart: (view) => {
      empty(view);
      return false;
    },
    cut: (view, event) => {
      if (!event.clipboardData || !spansParts(view.state)) return false;
      const { dom, text } = view.serializeForClipboard(view.state.selection.content());
      event.preventDefault();
      event.clipboardData.clearData();
      event.clipboardData.setData('text/html', dom.innerHTML);
      event.clipboardData.setData('text/plain', text);
      return empty(view);
    },
  },
};

function empty(view: EditorView, then: (tr: Transaction) => Transaction = (tr) => tr): boolean {
  if (!view.editable || !spansParts(view.state)) return false;
  view.dispatch(then(emptyParts(view.state)).scrollIntoView());
  return true;
}

/** True when a selection reaches from one part of the release into another. */
export function spansParts({ selection: { $from, $to, empty: isEmpty } }: EditorState): boolean {
  return !isEmpty && ($from.node(1) !== $to.node(1) || isAcrossEndMatter({ $from, $to }));
}

/** Empties every part as far as it is selected and puts the caret into the first. Data (dateline, contacts) stays. */
export function emptyParts(state: EditorState): Transaction {
  const { from, to } = state.selection;
  const tr = state.tr;
  for (const part of writtenParts(state.doc).reverse()) {
    const [start, end] = [Math.max(from, part.start), Math.min(to, part.end)];
    if (start >= end) continue;
    const isWhole = start === part.start && end === part.end;
    if (isWhole && !part.node.inlineContent) {
      tr.replaceWith(start, end, state.schema.node('paragraph'));
    } else {
      tr.delete(start, end);
    }
  }
  return tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(from, -1))));
}

/** The parts of a release that hold running text, with where their content begins and ends. */
function writtenParts(doc: Node): { node: Node; start: number; end: number }[] {
  const parts: { node: Node; start: number; end: number }[] = [];
  doc.descendants((node, pos) => {
    const isPart = ['headline', 'standfirst', 'body', 'notesToEditors'].includes(node.type.name);
    if (isPart) parts.push({ node, start: pos + 1, end: pos + node.nodeSize - 1 });
    return node.type.name === 'endMatter';
  });
  return parts;
}

// Whatever else a browser thinks of (an input method, a drag): no part is lost to a change of one's own but by undoing it.
function keepsParts(tr: Transaction, state: EditorState): boolean {
  const isOurs = tr.getMeta('rebased') === undefined && !tr.getMeta('history$');
  if (!tr.docChanged || !isOurs) return true;
  const after = partNames(tr.doc);
  return partNames(state.doc).every((name) => after.includes(name));
}

const partNames = (doc: Node): string[] => doc.children.map((part) => part.type.name);

function isAcrossEndMatter({ $from, $to }: Pick<Selection, '$from' | '$to'>): boolean {
  return $from.node(1)?.type.name === 'endMatter' && $from.node(2) !== $to.node(2);
}

function lastTextPlace({ doc, selection }: EditorState, extend: boolean): Selection {
  let end = doc.content.size;
  doc.descendants((node, pos) => {
    if (node.isTextblock) end = pos + 1 + node.content.size;
    return true;
  });
  const place = Selection.near(doc.resolve(end), -1);
  return extend ? TextSelection.between(selection.$anchor, place.$head) : place;
}
