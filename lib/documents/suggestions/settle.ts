import { Fragment, Mark, Node } from '@tiptap/pm/model';
import type { NodeJson } from '../parse.ts';
import { documentSchema } from '../schema.ts';
import { idOf, suggests } from './marks.ts';
import { takenBack } from './markup.ts';

export type Verdict = 'accept' | 'reject';
/** What becomes of a suggestion; undefined leaves it open. */
export type Decide = (id: string) => Verdict | undefined;

/** The document as if every open suggestion had been rejected: what readers, lists, counts and exports see. Pure. */
export function asRejected<T extends Node | NodeJson>(doc: T): T {
  return whole(doc, rejected);
}

/** The document as if every open suggestion had been accepted. Pure. */
export function asAccepted<T extends Node | NodeJson>(doc: T): T {
  return whole(doc, accepted);
}

/**
 * A document with some of its suggestions decided. A part that would be left without what it must have goes with its
 * content; the body keeps one empty paragraph. Pure.
 */
export function settled(doc: Node, decide: Decide): Node {
  return new Settling(decide).node(doc) ?? doc;
}

/** Neighbours with every suggestion on and in them accepted; those that are to be one are one. Pure. */
export const acceptedRow = (nodes: readonly Node[]): Node[] => accepted.row(nodes);

/** Whether anything in a document is only suggested. */
export function hasSuggestions(node: NodeJson): boolean {
  return (
    Boolean(node.marks?.some(({ type }) => SUGGESTS.has(type))) || Boolean(node.content?.some(hasSuggestions))
  );
}

/** How many suggestions of a document are open. */
export function countSuggestions(doc: NodeJson | Node): number {
  return new Set(doc instanceof Node ? idsWithin(doc) : idsIn(doc)).size;
}

const known = new WeakMap<Node, readonly string[]>();

// A keystroke leaves nearly every block as it was.
function idsWithin(node: Node): readonly string[] {
  const before = known.get(node);
  if (before) return before;
  const ids = new Set<string>();
  for (const child of node.children) {
    for (const mark of child.marks) if (suggests(mark)) ids.add(idOf(mark));
    if (!child.isLeaf) for (const id of idsWithin(child)) ids.add(id);
  }
  known.set(node, [...ids]);
  return [...ids];
}

function idsIn(node: NodeJson): string[] {
  const own = node.marks?.flatMap(({ type, attrs }) => (SUGGESTS.has(type) ? [String(attrs?.id)] : [])) ?? [];
  return [...own, ...(node.content?.flatMap(idsIn) ?? [])];
}
const SUGGESTS = new Set(['insertion', 'deletion', 'modification']);

function whole<T extends Node | NodeJson>(doc: T, how: Settling): T {
  if (doc instanceof Node) return (how.node(doc) ?? doc) as T;
  if (!hasSuggestions(doc)) return doc;
  const node = documentSchema.nodeFromJSON(doc);
  return (how.node(node) ?? node).toJSON() as T;
}

type Group = { node: Node; content: Node[]; isJoined: boolean };

class Settling {
  readonly #decide: Decide;
  // Nodes never change: what an unchanged part settles to is known from the last time.
  readonly #known = new WeakMap<Node, Node | null>();

  constructor(decide: Decide) {
    this.#decide = decide;
  }

  /** Null when nothing may stay of it. */
  node(node: Node): Node | null {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    const made = this.#isGone(node)
      ? null
      : this.#made({ node, content: [...node.children], isJoined: false });
    this.#known.set(node, made);
    return made;
  }

  #made({ node, content, isJoined }: Group): Node | null {
    const markup = takenBack(
      node,
      node.marks.filter((mark) => mark.type.name === 'modification' && this.#verdict(mark) === 'reject'),
    );
    const marks = markup.marks.filter((mark) => !suggests(mark) || !this.#verdict(mark));
    const isSame =
      markup.type === node.type && markup.attrs === node.attrs && Mark.sameSet(marks, node.marks);
    if (node.isText) return isSame ? node : node.mark(marks);
    const inside = this.row(content);
    const isUntouched =
      !isJoined && inside.length === node.childCount && inside.every((it, at) => it === node.child(at));
    if (isSame && isUntouched) return node;
    return filled(
      markup.type.create(markup.attrs, isUntouched ? node.content : Fragment.from(inside), marks),
      node,
    );
  }

  row(children: readonly Node[]): Node[] {
    const groups: Group[] = [];
    for (const child of children) {
      if (this.#isGone(child)) continue;
      const last = groups.at(-1);
      if (last && this.#joins(child) && last.node.inlineContent === child.inlineContent && !child.isLeaf) {
        last.content.push(...child.children);
        last.isJoined = true;
      } else groups.push({ node: child, content: [...child.children], isJoined: false });
    }
    return groups.flatMap((group) => (group.isJoined ? this.#made(group) : this.node(group.node)) ?? []);
  }

  #isGone(node: Node): boolean {
    return node.marks.some(
      (mark) =>
        (mark.type.name === 'insertion' && this.#verdict(mark) === 'reject') ||
        (mark.type.name === 'deletion' && this.#verdict(mark) === 'accept'),
    );
  }

  #joins(node: Node): boolean {
    return node.marks.some(
      (mark) =>
        (mark.attrs.type === 'split' && this.#verdict(mark) === 'reject') ||
        (mark.attrs.type === 'join' && this.#verdict(mark) === 'accept'),
    );
  }

  #verdict(mark: Mark): Verdict | undefined {
    return this.#decide(idOf(mark));
  }
}

const rejected = new Settling(() => 'reject');
const accepted = new Settling(() => 'accept');

// What two people suggest apart may leave a list without items or an item without words.
function filled(node: Node, before: Node): Node | null {
  if (node.type.validContent(node.content)) return node;
  if (node.childCount === 0 && before.childCount > 0 && !KEPT.has(node.type.name)) return null;
  return node.type.createAndFill(node.attrs, node.content, node.marks) ?? before;
}
const KEPT = new Set(['doc', 'body']);
