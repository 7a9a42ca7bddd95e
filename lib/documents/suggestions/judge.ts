import type { Node } from '@tiptap/pm/model';
import type { Step } from '@tiptap/pm/transform';
import { isMove } from '../steps/move.ts';
import { deletedBy, insertedBy } from './marks.ts';
import { isPartOf, isSame, merged, type Saying, sayingOf, sayingsIn } from './saying.ts';

/** What a suggestion has said before others took of it, and the words of whole blocks it struck: they may be put back. */
export type Remembered = { sayings: Saying[]; blocks: string[] };

/** What steps do to one suggestion's blocks: the words of those they strike in its name, and of those they no longer do. */
export type Touch = { struck: string[]; freed: string[] };

const MOST = { sayings: 8, blocks: 60, orders: 24 };

/**
 * The suggestions about which steps change anything. `docs` are the documents before each step and after the last.
 * Looks only at what each step changed. Pure.
 */
export function touchedBy(docs: readonly Node[], steps: readonly Step[]): Map<string, Touch> {
  const all = new Map<string, Touch>();
  steps.forEach((_step, index) => {
    const [before, after] = [docs[index], docs[index + 1]];
    if (before && after) compare(all, before, after, null);
  });
  return all;
}

/**
 * Judges what steps of somebody else make of a suggestion: it may come to say less, and again what others had taken from
 * it, in its order; never more. Whole blocks may be moved with what is suggested in them. Pure.
 * @returns what is to be remembered of it from now on, or null when it would say what its author did not
 */
export function judge(
  id: string,
  { struck, freed }: Touch,
  docs: readonly Node[],
  steps: readonly Step[],
  known: Remembered | null,
): Remembered | null {
  const [first, last] = [docs[0], docs.at(-1)];
  if (!first || !last) return null;
  const before = sayingOf(first, id);
  const sayings = (known?.sayings ?? []).flatMap((saying) => merged(saying, before));
  if (sayings.length === 0) sayings.push(before);
  const isSaid = (doc: Node) => {
    const now = sayingOf(doc, id);
    return sayings.some((saying) => isPartOf(now, saying));
  };
  for (const [index, step] of steps.entries()) {
    const [before, after] = [docs[index], docs[index + 1]];
    if (!isMove(step) || !before || !after) continue;
    if (!isSaid(before)) return null;
    const now = sayingOf(after, id);
    if (!sayings.some((saying) => isSame(saying, now))) sayings.push(now);
    // nobody moves what another suggests to and fro that often in one save
    if (sayings.length > MOST.orders) return null;
  }
  const blocks = [...(known?.blocks ?? []), ...freed];
  if (!isSaid(last) || !struck.every((words) => blocks.includes(words))) return null;
  return { sayings: apart(sayings).slice(-MOST.sayings), blocks: [...new Set(blocks)].slice(-MOST.blocks) };
}

/** The documents that steps lead through, the first included. @throws {RangeError} when one does not apply */
export function docsAlong(doc: Node, steps: readonly Step[]): Node[] {
  const docs = [doc];
  for (const step of steps) {
    const next = step.apply(docs.at(-1) ?? doc).doc;
    if (!next) throw new RangeError('does not apply');
    docs.push(next);
  }
  return docs;
}

// What one of them says already is said in another.
const apart = (sayings: readonly Saying[]): Saying[] =>
  sayings.filter(
    (it, at) =>
      !sayings.some(
        (other, index) => index !== at && isPartOf(it, other) && (index > at || !isPartOf(other, it)),
      ),
  );

function compare(all: Map<string, Touch>, before: Node, after: Node, around: string | null): void {
  if (before === after) return;
  if (before.isLeaf || after.isLeaf || !before.hasMarkup(after.type, after.attrs, after.marks)) {
    note(all, [before], [after], around);
    return;
  }
  const [was, is] = [before.children, after.children];
  const inner = insertedBy(before) ?? around;
  let head = 0;
  while (head < was.length && head < is.length && was[head] === is[head]) head += 1;
  let tail = 0;
  const most = Math.min(was.length, is.length) - head;
  while (tail < most && was.at(-1 - tail) === is.at(-1 - tail)) tail += 1;
  const old = was.slice(head, was.length - tail);
  const fresh = is.slice(head, is.length - tail);
  const [one, other] = [old[0], fresh[0]];
  if (old.length === 1 && fresh.length === 1 && one && other && !one.isInline)
    compare(all, one, other, inner);
  else note(all, old, fresh, inner);
}

function note(
  all: Map<string, Touch>,
  before: readonly Node[],
  after: readonly Node[],
  around: string | null,
): void {
  const [was, is] = [sayingsIn(before, around), sayingsIn(after, around)];
  for (const id of new Set([...was.keys(), ...is.keys()])) {
    const [old, fresh] = [was.get(id), is.get(id)];
    if (!old || !fresh || !isSame(old, fresh)) entry(all, id);
  }
  const [freed, struck] = [struckBlocks(before), struckBlocks(after)];
  const left = struck.filter((one) => !take(freed, one, isEqual)).filter((one) => !take(freed, one, isGrown));
  for (const [id, words] of left) entry(all, id).struck.push(words);
  for (const [id, words] of freed) entry(all, id).freed.push(words);
}

function entry(all: Map<string, Touch>, id: string): Touch {
  const touch = all.get(id) ?? { struck: [], freed: [] };
  all.set(id, touch);
  return touch;
}

type Struck = readonly [id: string, words: string];

function struckBlocks(nodes: readonly Node[]): Struck[] {
  const all: Struck[] = [];
  const see = (node: Node) => {
    if (node.isInline) return;
    const id = deletedBy(node);
    if (id) all.push([id, node.isLeaf ? node.type.name : node.textContent]);
    if (!node.isTextblock) node.children.forEach(see);
  };
  for (const node of nodes) see(node);
  return all;
}

function take(from: Struck[], [id, words]: Struck, isThat: (old: string, words: string) => boolean): boolean {
  const at = from.findIndex((it) => it[0] === id && isThat(it[1], words));
  if (at >= 0) from.splice(at, 1);
  return at >= 0;
}

const isEqual = (old: string, words: string) => old === words;
// What somebody writes into a struck block, or takes out of it, goes with it.
const isGrown = (old: string, words: string) => isWithin(old, words) || isWithin(words, old);

function isWithin(some: string, all: string): boolean {
  let at = 0;
  for (let index = 0; index < all.length; index += 1) if (all[index] === some[at]) at += 1;
  return at === some.length;
}
