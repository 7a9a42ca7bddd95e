import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { COMMENT } from '#lib/comments/limits.ts';

export type Span = { from: number; to: number };

/** What a new comment is about: the selection, else the word at the caret, else the paragraph around it. Pure. */
export function spanToComment({ selection, doc }: EditorState): Span {
  const { from, to, empty, $head } = selection;
  if (!empty) return { from, to };
  const { parent } = $head;
  if (!parent.isTextblock)
    return { from, to: Math.min(doc.content.size, to + ($head.nodeAfter?.nodeSize ?? 0)) };
  const start = $head.start();
  const text = plainOf(parent);
  const word = [...text.matchAll(/[\p{L}\p{N}\p{M}’'-]+/gu)].find(
    ({ index, 0: found }) => start + index <= from && from <= start + index + found.length,
  );
  if (word) return { from: start + word.index, to: start + word.index + word[0].length };
  return { from: start, to: start + parent.content.size };
}

/** The words of a passage as they are kept with its thread, cut where they get long. Pure. */
export function quoteOf(doc: Node, { from, to }: Span): string {
  const words = doc
    .textBetween(from, to, ' ', (leaf) => said(leaf))
    // Spaces that French sets by hand stay as they are: by them the words are found again.
    .replace(/[ \t\n]+/g, ' ')
    .trim();
  if (words.length <= COMMENT.quote) return words;
  const cut = words
    .slice(0, COMMENT.quote - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
  return `${cut.trimEnd()}…`;
}

// What a part without words of its own is known by.
const NAMES = ['alt', 'caption', 'title', 'name', 'service', 'place', 'value', 'label', 'url', 'key'];
const said = ({ attrs }: Node) =>
  NAMES.flatMap((name) => (typeof attrs[name] === 'string' ? attrs[name] : [])).find((text) => text !== '') ??
  '';

/** Where a passage is found by its words, when they stand in one paragraph and nowhere else. Pure. */
export function findQuote(doc: Node, quote: string): Span | null {
  if (!quote || quote.endsWith('…')) return null;
  const found: Span[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const text = plainOf(node);
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
      found.push({ from: pos + 1 + at, to: pos + 1 + at + quote.length });
    return false;
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

const partsOf = new WeakMap<Node, ReadonlyMap<string, number>>();

/** Where a part without words of its own stands, by what it is known by: a figure, a picture, a contact. Pure. */
export function findPart(doc: Node, quote: string): number | null {
  let parts = partsOf.get(doc);
  if (!parts) {
    const found = new Map<string, number>();
    doc.descendants((node, pos) => {
      const name = node.isText ? '' : said(node);
      if (name && !found.has(name)) found.set(name, pos);
    });
    partsOf.set(doc, found);
    parts = found;
  }
  return parts.get(quote) ?? null;
}

// One character for each position, so that an index is a place.
function plainOf(block: Node): string {
  return block.textBetween(0, block.content.size, '', '\uFFFC');
}
