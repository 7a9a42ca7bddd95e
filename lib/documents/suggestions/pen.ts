import type { Fragment, Mark, Node } from '@tiptap/pm/model';
import { Slice } from '@tiptap/pm/model';
import { AddMarkStep, RemoveMarkStep, type Transform } from '@tiptap/pm/transform';
import type { Change } from './changes.ts';
import { deletedBy, deletion, insertedBy } from './marks.ts';

/** Who suggests: which ids are theirs, and where new ones come from. */
export type Suggester = { owns: (id: string) => boolean; newId: () => string };

/** Words of the wished document that were put into the suggesting one: where from, and with which step. */
export type Placed = { newFrom: number; newTo: number; at: number; step: number };

/** Writes suggestions into a document: every position it takes is one of the document before. */
export class Pen {
  readonly tr: Transform;
  readonly before: Node;
  readonly after: Node;
  readonly changes: readonly Change[];
  readonly placed: Placed[] = [];
  readonly #suggester: Suggester;
  readonly #from: number;
  #shared: string | null = null;

  constructor(tr: Transform, after: Node, changes: readonly Change[], suggester: Suggester) {
    this.tr = tr;
    this.before = tr.doc;
    this.after = after;
    this.changes = changes;
    this.#suggester = suggester;
    this.#from = tr.steps.length;
  }

  /** One id for what was done at once. */
  get id(): string {
    this.#shared ??= this.#suggester.newId();
    return this.#shared;
  }

  get schema() {
    return this.before.type.schema;
  }

  newId(): string {
    return this.#suggester.newId();
  }

  owns(id: string | null): id is string {
    return id !== null && this.#suggester.owns(id);
  }

  /** Whether what stands here is somebody's own suggestion already, so that they change it rather than suggest about it. */
  isOwnInside(pos: number): boolean {
    const $pos = this.before.resolve(pos);
    for (let depth = $pos.depth; depth > 0; depth -= 1)
      if (this.owns(insertedBy($pos.node(depth)))) return true;
    return false;
  }

  map(pos: number, side: 1 | -1): number {
    return this.tr.mapping.slice(this.#from).map(pos, side);
  }

  /** Takes out words of one block: one's own suggestions for good, others' and what is agreed by a mark. */
  strikeInline(from: number, to: number, id: string): void {
    if (from >= to) return;
    const isOwn = this.isOwnInside(from);
    this.before.nodesBetween(from, to, (node, pos) => {
      if (!node.isInline) return true;
      const [start, end] = [Math.max(from, pos), Math.min(to, pos + node.nodeSize)];
      if (isOwn || this.owns(insertedBy(node))) this.tr.delete(this.map(start, 1), this.map(end, -1));
      else if (!deletedBy(node)) this.#mark(start, end, deletion(this.schema, id));
      return false;
    });
  }

  /** The same with a whole block. */
  strikeBlock(pos: number, id: string): void {
    const node = this.before.nodeAt(pos);
    if (!node) return;
    if (this.isOwnInside(pos) || this.owns(insertedBy(node)))
      this.tr.delete(this.map(pos, 1), this.map(pos + node.nodeSize, -1));
    else if (!deletedBy(node)) this.tr.addNodeMark(this.map(pos, 1), deletion(this.schema, id));
  }

  /** Puts in what stands at `newFrom` in the wished document, as it is given. */
  put(pos: number, content: Fragment | Slice, newFrom: number, newTo: number): void {
    const at = this.map(pos, 1);
    const slice = content instanceof Slice ? content : new Slice(content, 0, 0);
    this.placed.push({ newFrom, newTo, at, step: this.tr.steps.length });
    this.tr.replace(at, at, slice);
  }

  mark(from: number, to: number, mark: Mark): void {
    this.#mark(from, to, mark);
  }

  unmark(from: number, to: number, mark: Mark): void {
    this.tr.step(new RemoveMarkStep(this.map(from, 1), this.map(to, -1), mark));
  }

  #mark(from: number, to: number, mark: Mark): void {
    this.tr.step(new AddMarkStep(this.map(from, 1), this.map(to, -1), mark));
  }
}
