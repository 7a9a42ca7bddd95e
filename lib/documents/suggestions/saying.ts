import type { Node } from '@tiptap/pm/model';
import { canonical } from '../parse.ts';
import { deletedBy, idOf, insertedBy, suggests } from './marks.ts';
import { original } from './markup.ts';

/** Something a suggestion says: words, each letter about `about`, or one thing without words. */
export type Piece = readonly [about: string, words: string | null];

/** What a suggestion says, in the order of the text: words and data it adds, words it strikes, what else it changes. */
export type Saying = { added: Piece[]; struck: Piece[]; changed: Piece[] };

/** What every suggestion says in these nodes. Words in a block that somebody adds are theirs unless another added them. */
export function sayingsIn(nodes: readonly Node[], around: string | null = null): ReadonlyMap<string, Saying> {
  const all = new Map<string, Saying>();
  for (const node of nodes) for (const [id, says] of sayingsOf(node, around)) append(entry(all, id), says);
  return all;
}

/** What one suggestion says in a whole document. */
export const sayingOf = (doc: Node, id: string): Saying => sayingsIn([doc]).get(id) ?? SILENCE;

/** Whether `some` is part of `all`, in its order. */
export function isPartOf(some: Saying, all: Saying): boolean {
  return KINDS.every((kind) => {
    const [less, more] = [lettersOf(some, kind), lettersOf(all, kind)];
    let at = 0;
    for (const letter of more) if (letter === less[at]) at += 1;
    return at === less.length;
  });
}

/** Whether two sayings are the same. */
export const isSame = (a: Saying, b: Saying): boolean => isPartOf(a, b) && isPartOf(b, a);

/**
 * Two sayings of one suggestion, of which each has something the other lacks, as one: in either order where both differ.
 * What is too long for that stays two.
 */
export function merged(a: Saying, b: Saying): Saying[] {
  if (isPartOf(a, b)) return [b];
  if (isPartOf(b, a)) return [a];
  const lists = KINDS.map((kind) => [lettersOf(a, kind), lettersOf(b, kind)] as const);
  if (lists.some(([one, other]) => one.length * other.length > 1_000_000)) return [a, b];
  const said = (isTurned: boolean): Saying => {
    const [added = [], struck = [], changed = []] = lists.map(([one, other]) =>
      pieces(isTurned ? together(other, one) : together(one, other)),
    );
    return { added, struck, changed };
  };
  return [said(false), said(true)];
}

const KINDS = ['added', 'struck', 'changed'] as const;
const SILENCE: Saying = { added: [], struck: [], changed: [] };

type Kind = (typeof KINDS)[number];

// Several changes may lie on the same words, in any order: each is read by itself.
function lettersOf(saying: Saying, kind: Kind): string[] {
  const all = saying[kind];
  return letters(kind === 'changed' ? all.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)) : all);
}

const letters = (all: readonly Piece[]): string[] =>
  all.flatMap(([about, words]) =>
    words === null ? [about] : [...words].map((letter) => `${about}\u0000${letter}`),
  );

function pieces(all: readonly string[]): Piece[] {
  const made: Piece[] = [];
  for (const letter of all) {
    const at = letter.indexOf('\u0000');
    push(made, at < 0 ? [letter, null] : [letter.slice(0, at), letter.slice(at + 1)]);
  }
  return made;
}

// The shortest list that holds both, each in its order; where they differ, the first comes first.
function together(a: readonly string[], b: readonly string[]): string[] {
  const common = a.map(() => new Uint32Array(b.length + 1));
  common.push(new Uint32Array(b.length + 1));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      (common[i] as Uint32Array)[j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const all: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      all.push(a[i++] as string);
      j += 1;
    } else all.push((at(i + 1, j) >= at(i, j + 1) ? a[i++] : b[j++]) as string);
  }
  return [...all, ...a.slice(i), ...b.slice(j)];
}

// Nodes never change, and a step leaves nearly every block as it was.
const known = new WeakMap<Node, ReadonlyMap<string, Saying>>();

function sayingsOf(node: Node, around: string | null): ReadonlyMap<string, Saying> {
  const before = around === null ? known.get(node) : undefined;
  if (before) return before;
  const all = new Map<string, Saying>();
  if (node.isText) say(all, node, around, ['', node.text ?? '']);
  else {
    const data = dataOf(node);
    say(all, node, around, node.isLeaf || data ? [`${node.type.name} ${data}`, null] : null);
    const inner = insertedBy(node) ?? around;
    for (const child of node.children)
      for (const [id, says] of sayingsOf(child, inner)) append(entry(all, id), says);
  }
  if (around === null && !node.isText) known.set(node, all);
  return all;
}

function say(all: Map<string, Saying>, node: Node, around: string | null, piece: Piece | null): void {
  const added = insertedBy(node) ?? around;
  const struck = deletedBy(node);
  if (added && piece) push(entry(all, added).added, piece);
  if (struck && piece && node.isInline) push(entry(all, struck).struck, piece);
  for (const mark of node.marks) {
    if (!suggests(mark) || mark.type.name !== 'modification') continue;
    const { id: _id, ...change } = mark.attrs;
    push(entry(all, idOf(mark)).changed, [canonical(change), node.isText ? (node.text ?? '') : null]);
  }
}

// What a part says by its data, as it was before anybody suggested to change that.
function dataOf(node: Node): string {
  const said = Object.entries(original(node).attrs).filter(([, value]) =>
    node.isLeaf ? value !== null && value !== '' : typeof value === 'string' && value !== '',
  );
  return said.length > 0 ? canonical(Object.fromEntries(said)) : '';
}

function append(to: Saying, from: Saying): void {
  for (const kind of KINDS) for (const piece of from[kind]) push(to[kind], piece);
}

function push(pieces: Piece[], [about, words]: Piece): void {
  const last = pieces.at(-1);
  if (last && words !== null && last[1] !== null && last[0] === about)
    pieces[pieces.length - 1] = [about, last[1] + words];
  else pieces.push([about, words]);
}

function entry(all: Map<string, Saying>, id: string): Saying {
  const saying = all.get(id) ?? { added: [], struck: [], changed: [] };
  all.set(id, saying);
  return saying;
}
