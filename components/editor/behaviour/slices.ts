import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model';
import type { NodeJson } from '#lib/documents/parse.ts';

/** Blocks as a slice of the editor's own schema. A block that should not fit all the same keeps its words. */
export function asSlice(schema: Schema, blocks: readonly NodeJson[]): Slice {
  const nodes = blocks.flatMap((block): Node[] => {
    try {
      const node = schema.nodeFromJSON(block);
      node.check();
      return [node];
    } catch {
      const words = wordsOf(block);
      return words ? [schema.node('paragraph', null, schema.text(words))] : [];
    }
  });
  return Slice.maxOpen(Fragment.from(nodes));
}

/** Plain text as paragraphs, one for each line with something in it. */
export function plainSlice(schema: Schema, text: string): Slice {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim());
  const nodes = lines.map((line) => schema.node('paragraph', null, schema.text(line.trim())));
  return new Slice(Fragment.from(nodes), nodes.length ? 1 : 0, nodes.length ? 1 : 0);
}

/** As much of a resolved position as is asked of it. */
export type PlaceLike = { depth: number; node: (depth: number) => Node };

/** The name of the innermost part around a position that takes less than a body does. */
export function placeOf(context: PlaceLike | undefined): string {
  for (let depth = context?.depth ?? 0; context && depth > 0; depth -= 1) {
    const { name } = context.node(depth).type;
    if (!['paragraph', 'heading'].includes(name)) return name;
  }
  return 'body';
}

/** Several paragraphs as one line: what a headline takes. */
export function oneLine({ content }: Slice): string {
  return content
    .textBetween(0, content.size, ' ', ' ')
    .replace(/[ \t\n\r]+/g, ' ')
    .trim();
}

const wordsOf = (node: NodeJson): string =>
  node.text ?? (node.content ?? []).map(wordsOf).filter(Boolean).join(' ');
