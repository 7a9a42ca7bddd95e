import { canonical, type NodeJson } from '../parse.ts';
import { type Line, linesOf, type Wording } from './lines.ts';

/** A part of a document that is aligned as a whole: the headline, one paragraph, all contacts. */
export type Unit = {
  type: string;
  /** Counts the paragraphs of the body from 1; null for everything else. */
  number: number | null;
  /** Where it begins and ends in the document, in ProseMirror positions. */
  start: number;
  end: number;
  lines: Line[];
  key: string;
  words: Map<string, number>;
  size: number;
};

/** A document as the units it is compared by: its fixed parts, each block of the body, each part of the end matter. */
export function unitsOf(doc: NodeJson, wording: Wording): { head: Unit[]; body: Unit[]; end: Unit[] } {
  const units = { head: [] as Unit[], body: [] as Unit[], end: [] as Unit[] };
  let position = 0;
  for (const part of doc.content ?? []) {
    if (part.type === 'body' || part.type === 'endMatter') {
      const list = part.type === 'body' ? units.body : units.end;
      let inside = position + 1;
      for (const block of part.content ?? []) {
        const number =
          block.type === 'paragraph' ? list.filter(({ type }) => type === 'paragraph').length + 1 : null;
        list.push(unit(block, { start: inside, number: part.type === 'body' ? number : null, wording }));
        inside += sizeOf(block);
      }
    } else {
      units.head.push(unit(part, { start: position, number: null, wording }));
    }
    position += sizeOf(part);
  }
  return units;
}

type Place = { start: number; number: number | null; wording: Wording };

function unit(node: NodeJson, { start, number, wording }: Place): Unit {
  const lines = linesOf(node, wording);
  const words = new Map<string, number>();
  let size = 0;
  for (const { tokens } of lines) {
    for (const { text } of tokens) {
      if (text.trim() === '') continue;
      words.set(text, (words.get(text) ?? 0) + 1);
      size += 1;
    }
  }
  return {
    type: node.type,
    number,
    start,
    end: start + sizeOf(node),
    lines,
    key: canonical(node),
    words,
    size,
  };
}

const LEAVES = [
  'about',
  'contact',
  'dateline',
  'divider',
  'embed',
  'fact',
  'file',
  'helpline',
  'image',
  'keyFigure',
];

// How many positions a node takes in ProseMirror: one per letter, one for a leaf, two more than its content for the rest.
function sizeOf(node: NodeJson): number {
  if (node.text !== undefined) return node.text.length;
  if (LEAVES.includes(node.type)) return 1;
  return (node.content ?? []).reduce((sum, child) => sum + sizeOf(child), 2);
}

/** How alike two units are, 0 to 1: the share of words they have in common. Units of different types are not alike. */
export function likeness(a: Unit, b: Unit): number {
  if (a.type !== b.type) return 0;
  if (a.size + b.size === 0) return 1;
  let common = 0;
  for (const [word, times] of a.words) common += Math.min(times, b.words.get(word) ?? 0);
  return (2 * common) / (a.size + b.size);
}
