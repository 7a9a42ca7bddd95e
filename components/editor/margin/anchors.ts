import type { Node } from '@tiptap/pm/model';

/** Where a mark lies in the document: from its first word to its last, whatever stands between. */
export type Anchor = { from: number; to: number };

type Marked = { id: string; from: number; to: number };

const inBlock = new WeakMap<Node, readonly Marked[]>();
const inDoc = new WeakMap<Node, ReadonlyMap<string, Anchor>>();

/**
 * The places of every comment and suggestion in a document, by the id of their mark. What did not change since the last
 * document is not looked at again: nodes are shared between documents.
 */
export function anchorsIn(doc: Node): ReadonlyMap<string, Anchor> {
  const known = inDoc.get(doc);
  if (known) return known;
  const found = new Map<string, Anchor>();
  for (const { id, from, to } of markedIn(doc)) {
    const before = found.get(id);
    found.set(id, before ? { from: before.from, to: Math.max(before.to, to) } : { from, to });
  }
  inDoc.set(doc, found);
  return found;
}

/** The same piece by piece: a mark that is parted lies in several, in the order of the text. */
export function markedIn(node: Node): readonly Marked[] {
  const known = inBlock.get(node);
  if (known) return known;
  const found: Marked[] = [];
  node.forEach((child, offset) => {
    for (const mark of child.marks) {
      const id: unknown = mark.attrs.id;
      if (typeof id === 'string' && mark.type.name !== 'figure')
        add(found, id, offset, offset + child.nodeSize);
    }
    if (!child.isLeaf)
      for (const { id, from, to } of markedIn(child)) add(found, id, offset + 1 + from, offset + 1 + to);
  });
  inBlock.set(node, found);
  return found;
}

function add(found: Marked[], id: string, from: number, to: number): void {
  const before = found.findLast((piece) => piece.id === id);
  if (before?.to === from) before.to = to;
  else found.push({ id, from, to });
}
