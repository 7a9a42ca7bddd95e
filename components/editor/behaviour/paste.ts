import { type Editor, Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { DOMParser, Fragment, type Node, type ParseOptions, Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { CLIPBOARD_MOST, inert } from '#lib/documents/foreign/inert.ts';
import type { LeftOut } from '#lib/documents/foreign/left.ts';
import { tidyText } from '#lib/documents/foreign/letters.ts';
import { holdPlace } from '../paste/hold-place.ts';
import { reader } from '../paste/reader.ts';
import { oneLine, type PlaceLike, placeOf, plainSlice } from './slices.ts';

const SINGLE = ['headline', 'standfirst'];

/**
 * What a paste was: what it left out, and whether it brought more than words. Or that it could not be taken, waits for
 * its reader, or came as plain text because the reader cannot be had.
 */
export type Pasted =
  | { kind: 'pasted'; left: LeftOut; formatted: boolean; plain: boolean }
  | { kind: 'too_long' | 'waiting' | 'plain_only' }
  | { kind: 'files'; files: File[]; pos: number | null };

type Options = { language: string; onPasted: (pasted: Pasted) => void };
/** Where the words lie that were pasted last, and what they are without their dress. */
type Last = { from: number; to: number; text: string } | null;
const NAME = 'foreignPaste';
const key = new PluginKey<Last>(NAME);

/** Takes in what comes from Word, Google Docs or a web page as words of this newsroom: structure stays, dress goes. */
export const Paste = Extension.create<Options>({
  name: NAME,
  addOptions: () => ({ language: 'en', onPasted: () => {} }),
  addProseMirrorPlugins() {
    const { language, onPasted } = this.options;
    const { editor } = this;
    const { schema } = editor;
    const now: Now = { text: null, left: {}, formatted: false };
    const parser = new ForeignParser(schema, DOMParser.fromSchema(schema).rules);
    parser.read = (dom, place) => {
      // Only what is dropped comes here without it: a paste waits.
      if (!reader.now) return plainSlice(schema, dom.textContent);
      const { slice, ...news } = reader.now.readPage(dom, { schema, place, language });
      Object.assign(now, news);
      return slice;
    };
    return [
      new Plugin<Last>({
        key,
        state: {
          init: () => null,
          apply: (tr, last) =>
            now.text === null ? moved(tr, last) : (placed(tr, now.text) ?? moved(tr, last)),
        },
        props: {
          clipboardParser: parser,
          handleDOMEvents: {
            paste: (_view, event) => begin(editor, event, now, onPasted),
            drop: (view, event) => dropped(view, event, onPasted),
          },
          transformPastedHTML: (html) => inert(html),
          transformPastedText: (text) =>
            text
              .split(/\r\n?|\n/)
              .map(tidyText)
              .join('\n'),
          transformPasted: (slice) => new Slice(clean(slice.content), slice.openStart, slice.openEnd),
          handlePaste: (view, _event, slice) => {
            const { $from } = view.state.selection;
            if (!SINGLE.includes($from.parent.type.name)) return false;
            view.dispatch(view.state.tr.insertText(oneLine(slice)).scrollIntoView());
            return true;
          },
        },
      }),
    ];
  },
});

type Now = { text: string | null; left: LeftOut; formatted: boolean };

function begin(editor: Editor, event: ClipboardEvent, now: Now, onPasted: Options['onPasted']): boolean {
  const { view } = editor;
  const data = event.clipboardData;
  if (!data || !view.editable) return false;
  const [html, text] = [data.getData('text/html'), data.getData('text/plain')];
  if (!html && !text) {
    const files = [...data.files];
    if (files.length === 0) return false;
    event.preventDefault();
    onPasted({ kind: 'files', files, pos: null });
    return true;
  }
  if (text.length > CLIPBOARD_MOST.text || inert(html).length > CLIPBOARD_MOST.html) {
    event.preventDefault();
    onPasted({ kind: 'too_long' });
    return true;
  }
  const clip = {
    html,
    text: text || wordsOf(html),
    isForeign: html !== '' && !html.includes('data-pm-slice'),
  };
  if (clip.isForeign && !reader.now && !isPlain(view)) {
    event.preventDefault();
    void whenReadable(editor, clip, now, onPasted);
    return true;
  }
  watch(view, clip, now, onPasted);
  return false;
}

type Clip = { html: string; text: string; isForeign: boolean };

// Everything a paste changes happens while its event is handled.
function watch(view: EditorView, { text, isForeign }: Clip, now: Now, onPasted: Options['onPasted']): void {
  Object.assign(now, { text, left: {}, formatted: false });
  const before = view.state.doc;
  queueMicrotask(() => {
    const { left, formatted } = now;
    now.text = null;
    if (isForeign && (view.state.doc !== before || Object.keys(left).length > 0))
      onPasted({ kind: 'pasted', left, formatted, plain: canBePlain(view.state) });
  });
}

// The view of ProseMirror knows whether Shift is held: then words are pasted as they are.
const isPlain = (view: EditorView) =>
  Boolean((view as unknown as { input?: { shiftKey?: boolean } }).input?.shiftKey);

/** Pastes when what reads it has come, where it was to go. Where it cannot come, the words come without their form. */
async function whenReadable(
  editor: Editor,
  clip: Clip,
  now: Now,
  onPasted: Options['onPasted'],
): Promise<void> {
  // What is typed meanwhile comes after it, and is not pasted over.
  if (!editor.state.selection.empty) editor.commands.deleteSelection();
  const place = holdPlace(editor, null, -1);
  onPasted({ kind: 'waiting' });
  const isReadable = (await reader.load()) !== null;
  place.release();
  if (editor.isDestroyed || !editor.view.editable) return;
  pasteAt(editor, place.now(), (view) => {
    watch(view, { ...clip, isForeign: isReadable }, now, onPasted);
    if (isReadable) view.pasteHTML(clip.html);
    else view.pasteText(clip.text);
  });
  if (!isReadable) onPasted({ kind: 'plain_only' });
}

// Whoever has moved on meanwhile stays where they are.
function pasteAt(editor: Editor, pos: number, act: (view: EditorView) => void): void {
  const { view } = editor;
  const { selection, doc } = view.state;
  if (selection.empty && selection.from === pos) {
    act(view);
    return;
  }
  const caret = holdPlace(editor, selection.head);
  view.dispatch(view.state.tr.setSelection(TextSelection.near(doc.resolve(pos))));
  act(view);
  caret.release();
  const { tr } = view.state;
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(caret.now()))));
}

// Files that are dropped on the text; words that are dropped go the usual way.
function dropped(view: EditorView, event: DragEvent, onPasted: Options['onPasted']): boolean {
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length === 0 || !view.editable) return false;
  event.preventDefault();
  const pos = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null;
  onPasted({ kind: 'files', files, pos });
  return true;
}

/** Asks for files to be read and put where the caret is, as if they had been dropped there. */
export function insertFiles(editor: Editor, files: File[]): void {
  const paste = editor.extensionManager.extensions.find(({ name }) => name === NAME);
  (paste?.options as Options | undefined)?.onPasted({ kind: 'files', files, pos: null });
}

const wordsOf = (html: string) =>
  new window.DOMParser().parseFromString(inert(html), 'text/html').body.textContent ?? '';

/** Whether what was pasted last is still as it came, so that it can become plain text. */
export function canBePlain(state: EditorState): boolean {
  const last = key.getState(state);
  return Boolean(last?.text.trim());
}

/** Replaces what was pasted last by its words alone, in one step of its own. @returns whether there was any */
export function pastePlainInstead(view: EditorView): boolean {
  const last = key.getState(view.state);
  if (!last) return false;
  const tr = closeHistory(view.state.tr);
  tr.replaceRange(last.from, last.to, plainSlice(view.state.schema, last.text));
  view.dispatch(tr.setMeta(key, 'plain').scrollIntoView());
  view.focus();
  return true;
}

// The first change of one's own ends it; others' changes only move it.
function moved(tr: Transaction, last: Last): Last {
  if (!last || !tr.docChanged) return last;
  const isOthers = tr.getMeta('rebased') !== undefined || tr.getMeta('collab$') !== undefined;
  if (!isOthers && !tr.getMeta('appendedTransaction')) return null;
  const [from, to] = [tr.mapping.map(last.from, 1), tr.mapping.map(last.to, -1)];
  return from < to ? { ...last, from, to } : null;
}

function placed(tr: Transaction, text: string): Last {
  if (!tr.docChanged || tr.getMeta('rebased') !== undefined || tr.getMeta('appendedTransaction')) return null;
  let from = Number.POSITIVE_INFINITY;
  let to = -1;
  tr.mapping.maps.forEach((map, at) => {
    const rest = tr.mapping.slice(at + 1);
    map.forEach((_oldStart, _oldEnd, start, end) => {
      if (end <= start) return;
      from = Math.min(from, rest.map(start, -1));
      to = Math.max(to, rest.map(end, 1));
    });
  });
  return from < to ? { from, to, text } : null;
}

class ForeignParser extends DOMParser {
  read: (dom: HTMLElement, place: string) => Slice = () => Slice.empty;

  override parseSlice(dom: HTMLElement, options: ParseOptions & { context?: { parent: Node } } = {}): Slice {
    // Plain text, and what was copied in an editor of ours.
    if (options.preserveWhitespace || dom.querySelector('[data-pm-slice]'))
      return super.parseSlice(dom, options);
    return this.read(dom, placeOf(options.context as PlaceLike | undefined));
  }
}

function clean(content: Fragment): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    if (!node.isText) {
      nodes.push(node.copy(clean(node.content)));
      return;
    }
    const text = cleanText(node.text ?? '').replace(/\s*\n\s*/g, ' ');
    if (text) nodes.push(node.type.schema.text(text, node.marks));
  });
  return Fragment.from(nodes);
}

/** Words without characters that a document cannot hold. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/(?![\t\n\r])[\p{Cc}\p{Noncharacter_Code_Point}]/gu, '');
}
