import type { NodeJson } from './parse.ts';
import { asRejected } from './suggestions/settle.ts';

/** The words of a node and everything in it; blocks are parted by a line break. */
export function textOf(node: NodeJson | undefined): string {
  if (!node) return '';
  if (node.text !== undefined) return node.text;
  const parts = (node.content ?? []).map(textOf);
  return parts.join(isTextBlock(node) ? '' : '\n');
}

/** One of the five parts of a release: headline, standfirst, dateline, body, endMatter. */
export function partOf(doc: NodeJson, type: string): NodeJson | undefined {
  return doc.content?.find((node) => node.type === type);
}

/** Headline and standfirst as they stand: what is only suggested is not said yet. */
export const headlineOf = (doc: NodeJson): string => agreed(doc, 'headline').trim();
export const standfirstOf = (doc: NodeJson): string => agreed(doc, 'standfirst').trim();

/** Every node of a type, in document order. */
export function findAll(node: NodeJson, type: string): NodeJson[] {
  const inside = (node.content ?? []).flatMap((child) => findAll(child, type));
  return node.type === type ? [node, ...inside] : inside;
}

/** The words readers get in headline, standfirst and body, without what is only suggested; blocks are parted by a line break. */
export function readersText(doc: NodeJson): string {
  return ['headline', 'standfirst', 'body'].map((type) => agreed(doc, type)).join('\n');
}

/** How many words a reader reads there. */
export function countWords(doc: NodeJson): number {
  return wordsIn(readersText(doc));
}

/** How many words a text has. */
export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[’'.,\u202f\u00a0-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

function agreed(doc: NodeJson, part: string): string {
  const found = partOf(doc, part);
  return found ? textOf(asRejected(found)) : '';
}

const isTextBlock = (node: NodeJson) =>
  ['headline', 'standfirst', 'paragraph', 'heading'].includes(node.type);
