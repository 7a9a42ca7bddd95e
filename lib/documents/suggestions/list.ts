import type { Mark, Node } from '@tiptap/pm/model';
import { idOf, insertedBy, type Modified, suggests } from './marks.ts';

/** What one suggestion changes besides words. */
export type SuggestedChange = { type: Modified; name: string | null; from: unknown; to: unknown };

/** One suggestion as it stands in a document: where, and what it adds, takes out and changes. Positions of ProseMirror. */
export type Suggested = {
  id: string;
  from: number;
  to: number;
  added: string;
  struck: string;
  /** Types of whole blocks that are added or taken out. */
  addedBlocks: string[];
  struckBlocks: string[];
  changes: SuggestedChange[];
};

const MOST = 400;

/** Every open suggestion of a document, in the order in which they begin. Pure. */
export function suggestionsIn(doc: Node): Suggested[] {
  const found = new Map<string, Suggested>();
  doc.descendants((node, pos) => {
    for (const mark of node.marks) if (suggests(mark)) note(entry(found, idOf(mark), pos), mark, node, pos);
  });
  return [...found.values()];
}

/** The ids of the suggestions that a stretch touches, in order. Pure. */
export function suggestionsBetween(doc: Node, from: number, to: number): string[] {
  return suggestionsIn(doc)
    .filter((it) => it.from <= to && it.to >= from)
    .filter((it) => touches(doc, it.id, from, to))
    .map(({ id }) => id);
}

function touches(doc: Node, id: string, from: number, to: number): boolean {
  let found = false;
  doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node, pos) => {
    const isHere = pos <= to && pos + node.nodeSize >= from;
    found ||= isHere && node.marks.some((mark) => suggests(mark) && idOf(mark) === id);
  });
  return found;
}

function entry(all: Map<string, Suggested>, id: string, pos: number): Suggested {
  const known = all.get(id) ?? {
    id,
    from: pos,
    to: pos,
    added: '',
    struck: '',
    addedBlocks: [],
    struckBlocks: [],
    changes: [],
  };
  all.set(id, known);
  return known;
}

function note(it: Suggested, mark: Mark, node: Node, pos: number): void {
  const isNextTo = it.to >= pos;
  it.to = Math.max(it.to, pos + node.nodeSize);
  if (mark.type.name === 'modification') noteChange(it, mark);
  else {
    const [words, blocks] =
      mark.type.name === 'insertion'
        ? (['added', 'addedBlocks'] as const)
        : (['struck', 'struckBlocks'] as const);
    if (!node.isInline) it[blocks].push(node.type.name);
    const text = node.isText ? (node.text ?? '') : wordsIn(node, it.id);
    const gap = it[words] && !(isNextTo && node.isInline) ? ' … ' : '';
    if (it[words].length < MOST) it[words] += gap + text;
  }
}

// What others suggest inside of a block that is suggested is said in their name, not in this one.
function wordsIn(block: Node, id: string): string {
  const lines: string[] = [];
  let line = '';
  block.descendants((node) => {
    if (node.isTextblock && line) lines.push(line);
    if (node.isTextblock) line = '';
    const by = insertedBy(node);
    if (node.isText && (by === null || by === id)) line += node.text;
  });
  return [...lines, line].filter(Boolean).join(' ');
}

function noteChange(it: Suggested, { attrs }: Mark): void {
  const change = { type: attrs.type, name: attrs.attrName, from: attrs.previousValue, to: attrs.newValue };
  const isKnown = it.changes.some((other) => JSON.stringify(other) === JSON.stringify(change));
  if (!isKnown || change.type === 'split') it.changes.push(change);
}
