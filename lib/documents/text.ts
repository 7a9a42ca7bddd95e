import type { NodeJson } from './parse.ts';

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

export const headlineOf = (doc: NodeJson): string => textOf(partOf(doc, 'headline')).trim();
export const standfirstOf = (doc: NodeJson): string => textOf(partOf(doc, 'standfirst')).trim();

/** Every node of a type, in document order. */
export function findAll(node: NodeJson, type: string): NodeJson[] {
  const inside = (node.content ?? []).flatMap((child) => findAll(child, type));
  return node.type === type ? [node, ...inside] : inside;
}

/** How many words a reader reads in headline, standfirst and body. */
export function countWords(doc: NodeJson): number {
  const words = ['headline', 'standfirst', 'body'].map((type) => textOf(partOf(doc, type))).join('\n');
  return words.match(/[\p{L}\p{N}]+(?:[’'.,\u202f\u00a0-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

const isTextBlock = (node: NodeJson) =>
  ['headline', 'standfirst', 'paragraph', 'heading'].includes(node.type);
