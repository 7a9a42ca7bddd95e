import type { NodeJson } from './parse.ts';

/** A document without the marks that are named; words that only such a mark parted are one again. Pure. */
export function withoutMarks(doc: NodeJson, isNamed: (type: string) => boolean): NodeJson {
  const { marks, content, ...rest } = doc;
  const kept = marks?.filter(({ type }) => !isNamed(type));
  return {
    ...rest,
    ...(content ? { content: joined(content.map((node) => withoutMarks(node, isNamed))) } : {}),
    ...(kept?.length ? { marks: kept } : {}),
  };
}

// A mark that is gone must leave no seam: ProseMirror's neighbours with equal marks are one text.
function joined(nodes: NodeJson[]): NodeJson[] {
  const all: NodeJson[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (node.type === 'text' && last?.type === 'text' && sameMarks(last, node))
      all[all.length - 1] = { ...last, text: `${last.text ?? ''}${node.text ?? ''}` };
    else all.push(node);
  }
  return all;
}

const sameMarks = (a: NodeJson, b: NodeJson) =>
  JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? []);
