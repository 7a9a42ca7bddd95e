import type { Mark, Node } from '@tiptap/pm/model';
import { RemoveMarkStep, Transform } from '@tiptap/pm/transform';
import { stepBetween } from '../replace-step.ts';
import { idOf, insertedBy, suggests } from './marks.ts';
import { takenBack } from './markup.ts';
import { type Decide, settled, type Verdict } from './settle.ts';

/**
 * Accepts and rejects suggestions in a transaction, by the smallest steps, so that what others write meanwhile keeps its
 * place. The document then is `settled` of the one before.
 */
export function decide<T extends Transform>(tr: T, how: Decide): T {
  const wished = settled(tr.doc, how);
  const steps = stepsTo(tr.doc, wished, how);
  for (const step of steps) tr.step(step);
  return tr;
}

/** Every suggestion of a list decided alike. */
export const all =
  (ids: readonly string[], verdict: Verdict): Decide =>
  (id) =>
    ids.includes(id) ? verdict : undefined;

/**
 * The suggestions that are accepted when some are: words and data in a block that is only suggested itself cannot stand
 * before it does, or they would be taken for its author's.
 */
export function takenAlong(doc: Node, ids: readonly string[]): string[] {
  const all = new Set(ids);
  const walk = (node: Node, around: readonly string[]): void => {
    const own = insertedBy(node);
    const says = node.marks.some((mark) => suggests(mark) && all.has(idOf(mark)) && isSaid(mark));
    if (says) for (const id of own ? [...around, own] : around) all.add(id);
    const inner = own ? [...around, own] : around;
    for (const child of node.children) walk(child, inner);
  };
  for (let before = -1; before !== all.size; ) {
    before = all.size;
    walk(doc, []);
  }
  return [...all];
}

const isSaid = ({ type, attrs }: Mark) =>
  type.name === 'insertion' || (type.name === 'modification' && attrs.type === 'attr');

function stepsTo(doc: Node, wished: Node, how: Decide) {
  const small = new Transform(doc);
  try {
    write(small, how);
    if (small.doc.eq(wished)) return small.steps;
  } catch {
    // what two people suggest about one list can be too much for small steps
  }
  const step = stepBetween(doc, wished);
  return step ? [step] : [];
}

function write(tr: Transform, how: Decide): void {
  const verdict = (mark: Mark) => how(idOf(mark));
  tr.doc.descendants((node, pos) => {
    const decided = node.marks.filter((mark) => suggests(mark) && verdict(mark));
    if (decided.length === 0) return true;
    const at = tr.mapping.map(pos, 1);
    if (decided.some((mark) => GONE[mark.type.name] === verdict(mark))) {
      tr.delete(at, at + node.nodeSize);
      return false;
    }
    if (node.isInline) undress(tr, node, at, decided, verdict);
    else unmark(tr, node, at, decided, verdict);
    return true;
  });
}

const GONE: Record<string, Verdict> = { insertion: 'reject', deletion: 'accept' };
const JOINED: Record<string, Verdict> = { split: 'reject', join: 'accept' };

function undress(
  tr: Transform,
  node: Node,
  at: number,
  decided: Mark[],
  verdict: (mark: Mark) => unknown,
): void {
  const end = at + node.nodeSize;
  const { marks } = takenBack(
    node,
    decided.filter((mark) => verdict(mark) === 'reject'),
  );
  for (const mark of decided) tr.step(new RemoveMarkStep(at, end, mark));
  for (const mark of node.marks) if (!suggests(mark) && !mark.isInSet(marks)) tr.removeMark(at, end, mark);
  for (const mark of marks) if (!mark.isInSet(node.marks)) tr.addMark(at, end, mark);
}

function unmark(
  tr: Transform,
  node: Node,
  at: number,
  decided: Mark[],
  verdict: (mark: Mark) => unknown,
): void {
  const back = decided.filter((mark) => mark.type.name === 'modification' && verdict(mark) === 'reject');
  const markup = takenBack(node, back);
  for (const mark of decided) tr.removeNodeMark(at, mark);
  const { marks } = tr.doc.nodeAt(at) ?? node;
  if (markup.type !== node.type) tr.setNodeMarkup(at, markup.type, markup.attrs, marks);
  else
    for (const [name, value] of Object.entries(markup.attrs))
      if (node.attrs[name] !== value) tr.setNodeAttribute(at, name, value);
  const joins = decided.some((mark) => JOINED[mark.attrs.type] === verdict(mark));
  if (joins && tr.doc.resolve(at).nodeBefore?.inlineContent === node.inlineContent) tr.join(at);
}
