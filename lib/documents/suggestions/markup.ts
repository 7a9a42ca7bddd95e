import { Mark, type Node, type NodeType, type Schema } from '@tiptap/pm/model';
import { modificationsOf, suggests } from './marks.ts';

/** What a node is, apart from what is in it. */
export type Markup = { type: NodeType; attrs: Record<string, unknown>; marks: readonly Mark[] };

type NodeTypeBefore = { type: string; attrs: Record<string, unknown> };

/** A node's markup with the modifications given taken back; the others stay on it. Pure. */
export function takenBack(node: Node, back: readonly Mark[]): Markup {
  const { schema } = node.type;
  let { type, attrs, marks }: Markup = node;
  marks = marks.filter((mark) => !back.includes(mark));
  for (const mark of back) {
    if (mark.attrs.type !== 'nodeType') continue;
    const before = mark.attrs.previousValue as NodeTypeBefore;
    const known = schema.nodes[before.type];
    if (!known) continue;
    type = known;
    attrs = before.attrs;
  }
  for (const { attrs: modified } of back) {
    const name = String(modified.attrName);
    if (modified.type === 'attr' && name in (type.spec.attrs ?? {}))
      attrs = { ...attrs, [name]: modified.previousValue };
    if (modified.type === 'mark') marks = withMark(schema, marks, name, modified.previousValue);
  }
  return { type, attrs, marks };
}

/** A node's markup as it was before anything was suggested, without any mark of a suggestion. Pure. */
export function original(node: Node): Markup {
  const { marks, ...rest } = takenBack(node, modificationsOf(node));
  return { ...rest, marks: marks.filter((mark) => !suggests(mark)) };
}

function withMark(schema: Schema, marks: readonly Mark[], name: string, json: unknown): readonly Mark[] {
  const rest = marks.filter(({ type }) => type.name !== name);
  return json ? Mark.fromJSON(schema, json).addToSet(rest) : rest;
}
