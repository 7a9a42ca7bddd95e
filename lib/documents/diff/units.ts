import { canonical, filledIn, type NodeJson } from '../parse.ts';
import { documentSchema } from '../schema.ts';
import { type Alignable, countTokens } from './align.ts';
import { type Line, linesOf, type Wording } from './lines.ts';

/** A part of a document that is aligned as a whole: the headline, one paragraph, all contacts. */
export type Unit = Alignable & {
  node: NodeJson;
  /** Counts the paragraphs of the body from 1; null for everything else. */
  number: number | null;
  /** Where it begins and ends in the document, in ProseMirror positions. */
  start: number;
  end: number;
  lines: Line[];
};

/** A document as the units it is compared by: its fixed parts, each block of the body, each part of the end matter. */
export function unitsOf(doc: NodeJson, wording: Wording): { head: Unit[]; body: Unit[]; end: Unit[] } {
  const units = { head: [] as Unit[], body: [] as Unit[], end: [] as Unit[] };
  let position = 0;
  let paragraphs = 0;
  for (const part of doc.content ?? []) {
    if (part.type === 'body' || part.type === 'endMatter') {
      const list = part.type === 'body' ? units.body : units.end;
      let inside = position + 1;
      for (const block of part.content ?? []) {
        const counts = part.type === 'body' && block.type === 'paragraph';
        if (counts) paragraphs += 1;
        list.push(unit(block, { start: inside, number: counts ? paragraphs : null, wording }));
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
  return {
    node,
    type: node.type,
    number,
    start,
    end: start + sizeOf(node),
    lines,
    key: canonical(filledIn(node)),
    ...countTokens(lines.flatMap(({ tokens }) => tokens)),
  };
}

/** How many positions a node takes in ProseMirror: one per letter, one for a leaf, two more than its content for the rest. */
export function sizeOf(node: NodeJson): number {
  if (node.text !== undefined) return node.text.length;
  if (documentSchema.nodes[node.type]?.isLeaf) return 1;
  return (node.content ?? []).reduce((sum, child) => sum + sizeOf(child), 2);
}
