import type { NodeJson } from './parse.ts';

const PLACEHOLDER = /\[\[[^[\]]*\]\]/g;

/** Where a text has placeholders, `[[name of the donor]]`: from and to in UTF-16 units, brackets included. */
export function placeholdersOf(text: string): { from: number; to: number }[] {
  return [...text.matchAll(PLACEHOLDER)].map(({ 0: all, index }) => ({
    from: index,
    to: index + all.length,
  }));
}

/** Every placeholder that is left in a document, as it is written there: in its words and in what its parts hold. Pure. */
export function placeholdersIn(node: NodeJson): string[] {
  const children = node.content ?? [];
  const held = Object.values(node.attrs ?? {}).flatMap((value) => found(JSON.stringify(value ?? '')));
  // Marks part a text into several nodes, and a placeholder may lie over two of them.
  const isText = children.some(({ type }) => type === 'text');
  const inside = isText
    ? found(children.map(({ text = ' ' }) => text).join(''))
    : children.flatMap(placeholdersIn);
  return [...held, ...inside];
}

const found = (text: string) => placeholdersOf(text).map(({ from, to }) => text.slice(from, to));
