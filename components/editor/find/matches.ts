import type { Node } from '@tiptap/pm/model';
import { placesIn, type Ways } from './fold.ts';

export type Sought = Ways & { words: string };

/** A place where the words stand: in the text, or inside data (a contact, a figure, a caption), which is a form. */
export type Match = { from: number; to: number; isData: boolean };

/** Stands for an inline piece of data within a paragraph, so that nothing is found across it. */
const PIECE = '\ufffc';

/**
 * Finds words in a document. Each paragraph is searched once for as long as it stays the same, so that typing into a long
 * document costs what the paragraph costs.
 */
export function finder(sought: Sought): (doc: Node) => Match[] {
  const known = new WeakMap<Node, [number, number][]>();
  const placesOf = (node: Node) => {
    const before = known.get(node);
    if (before) return before;
    const places = node.isTextblock ? placesIn(wordsOf(node), sought.words, sought) : inData(node, sought);
    known.set(node, places);
    return places;
  };
  return (doc) => {
    const found: Match[] = [];
    doc.descendants((node, pos) => {
      if (node.isTextblock) {
        for (const [from, to] of placesOf(node))
          found.push({ from: pos + 1 + from, to: pos + 1 + to, isData: false });
        return node.childCount > 0;
      }
      if (node.isAtom && !node.isText)
        for (const _place of placesOf(node)) found.push({ from: pos, to: pos + node.nodeSize, isData: true });
      return true;
    });
    return found;
  };
}

const wordsOf = (block: Node): string => block.textBetween(0, block.content.size, undefined, PIECE);

function inData({ attrs }: Node, sought: Sought): [number, number][] {
  return textsOf(attrs).flatMap((text) => placesIn(text, sought.words, sought));
}

const UNSEEN = ['ref', 'asset', 'id', 'partOf'];

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => (UNSEEN.includes(name) ? [] : textsOf(item)));
}
