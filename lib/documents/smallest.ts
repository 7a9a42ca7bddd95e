import type { Node } from '@tiptap/pm/model';
import { type Step, Transform } from '@tiptap/pm/transform';
import { commonPairs } from './diff/sequence.ts';
import { tokenize } from './diff/words.ts';
import { type NodeJson, parseDocument } from './parse.ts';
import { stepBetween } from './replace-step.ts';
import { documentSchema } from './schema.ts';
import { withoutComments } from './working.ts';

/**
 * The steps from a working document to another text, each as small as the words that differ, so that what others are
 * typing elsewhere survives, blocks keep their authors and passages their comments. Pure.
 * @returns the steps and the document they lead to, comments still on it
 * @throws {Invalid} when `next` is not a document
 */
export function smallestSteps(working: NodeJson, next: NodeJson): { steps: Step[]; doc: Node } {
  const before = documentSchema.nodeFromJSON(withoutComments(working));
  const after = parseDocument(withoutComments(next));
  const doc = documentSchema.nodeFromJSON(working);
  const careful = carefully(before, after);
  const one = careful ? null : stepBetween(before, after);
  const steps = careful ?? (one ? [one] : []);
  return { steps, doc: steps.reduce((now, step) => step.apply(now).doc ?? now, doc) };
}

// Marks of comments take no room: steps made without them fit the document that has them.
function carefully(before: Node, after: Node): Step[] | null {
  const tr = new Transform(before);
  try {
    rewrite(tr, 0, before, after);
  } catch {
    return null;
  }
  return tr.doc.eq(after) ? tr.steps : null;
}

// From the end to the beginning, so that the places before stay where they are. `start` is where the content begins.
function rewrite(tr: Transform, start: number, before: Node, after: Node): void {
  const [was, is] = [childrenOf(before), childrenOf(after)];
  const common = commonPairs(was.map(keyOf), is.map(keyOf));
  const gaps: [number, number, number, number][] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...common, [was.length, is.length] as const]) {
    if (a > i || b > j) gaps.push([i, a, j, b]);
    [i, j] = [a + 1, b + 1];
  }
  for (const [fromA, toA, fromB, toB] of gaps.reverse()) {
    if (toA - fromA === toB - fromB && is.slice(fromB, toB).every((node, k) => fits(was[fromA + k], node))) {
      for (let k = toA - fromA - 1; k >= 0; k -= 1)
        rewriteNode(tr, start + offset(was, fromA + k), was[fromA + k] as Node, is[fromB + k] as Node);
    } else {
      tr.replaceWith(start + offset(was, fromA), start + offset(was, toA), is.slice(fromB, toB));
    }
  }
}

function rewriteNode(tr: Transform, pos: number, before: Node, after: Node): void {
  if (before.isTextblock && after.isTextblock) rewriteWords(tr, pos + 1, before, after);
  else rewrite(tr, pos + 1, before, after);
}

// The words of a paragraph, stretch by stretch.
function rewriteWords(tr: Transform, start: number, before: Node, after: Node): void {
  const [was, is] = [piecesOf(before), piecesOf(after)];
  const common = commonPairs(
    was.map(({ key }) => key),
    is.map(({ key }) => key),
  );
  const gaps: [number, number, number, number][] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...common, [was.length, is.length] as const]) {
    if (a > i || b > j) gaps.push([at(was, i), at(was, a), at(is, j), at(is, b)]);
    [i, j] = [a + 1, b + 1];
  }
  for (const [fromA, toA, fromB, toB] of gaps.reverse())
    tr.replace(start + fromA, start + toA, after.slice(fromB, toB));
}

type Piece = { key: string; size: number };

function piecesOf(block: Node): Piece[] {
  return childrenOf(block).flatMap((node) => {
    const marks = JSON.stringify(node.marks.map((mark) => mark.toJSON()));
    if (!node.isText) return [{ key: keyOf(node), size: node.nodeSize }];
    return tokenize(node.text ?? '').map(({ text }) => ({ key: `${text}\u0000${marks}`, size: text.length }));
  });
}

const at = (pieces: Piece[], index: number) =>
  pieces.slice(0, index).reduce((sum, { size }) => sum + size, 0);
const offset = (nodes: Node[], index: number) =>
  nodes.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
const childrenOf = (node: Node): Node[] => Array.from({ length: node.childCount }, (_, i) => node.child(i));
const keyOf = (node: Node) => JSON.stringify(node.toJSON());
const fits = (before: Node | undefined, after: Node) =>
  before !== undefined && !before.isLeaf && before.sameMarkup(after);
