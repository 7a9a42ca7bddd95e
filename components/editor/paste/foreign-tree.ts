import type { ForeignNode } from '#lib/documents/foreign/tree.ts';

/** The browser's parsed page as the reader of foreign texts takes it. */
export function foreignTree(node: Node): ForeignNode {
  if (node.nodeType === Node.TEXT_NODE) return { type: 'text', data: node.nodeValue ?? '' };
  if (node.nodeType !== Node.ELEMENT_NODE) return { type: 'comment' };
  const element = node as Element;
  const attribs: Record<string, string> = {};
  for (const { name, value } of element.attributes) attribs[name] = value;
  const children: ForeignNode[] = [];
  for (let child = element.firstChild; child; child = child.nextSibling) children.push(foreignTree(child));
  return { type: 'tag', name: element.localName.toLowerCase(), attribs, children };
}
