import { ReplaceError, type Schema, Slice } from '@tiptap/pm/model';
import { type Mappable, type MapResult, Step, StepMap, StepResult } from '@tiptap/pm/transform';
import { guardSteps } from './keep-others.ts';

/**
 * Moves whole blocks to another place of the document as one step. Unlike a deletion with an insertion it carries no
 * copy of them: what others write in a block while it is on its way moves along, and its words keep their authors.
 * Positions are those of the document before: the blocks lie between `from` and `to`, and go to `at`, outside of them.
 */
export class MoveStep extends Step {
  readonly kind = 'move';
  readonly from: number;
  readonly to: number;
  readonly at: number;

  constructor(from: number, to: number, at: number) {
    super();
    this.from = from;
    this.to = to;
    this.at = at;
  }

  apply(doc: Parameters<Step['apply']>[0]): StepResult {
    const { from, to, at } = this;
    if (from >= to || (at > from && at < to) || Math.max(to, at) > doc.content.size)
      return StepResult.fail('nowhere to move');
    const size = to - from;
    try {
      const blocks = doc.slice(from, to);
      if (blocks.openStart || blocks.openEnd || blocks.content.firstChild?.isInline)
        return StepResult.fail('only whole blocks move');
      const twice = doc.replace(at, at, blocks);
      const shift = at <= from ? size : 0;
      return StepResult.ok(twice.replace(from + shift, to + shift, Slice.empty));
    } catch (error) {
      if (error instanceof ReplaceError || error instanceof RangeError) return StepResult.fail(error.message);
      throw error;
    }
  }

  /** Where the blocks begin afterwards. */
  get landsAt(): number {
    return this.at <= this.from ? this.at : this.at - (this.to - this.from);
  }

  getMap(): StepMap {
    return new MoveMap(this.from, this.to, this.at);
  }

  invert(): MoveStep {
    const { from, to, at } = this;
    return at <= from ? new MoveStep(at, at + to - from, to) : new MoveStep(at - (to - from), at, from);
  }

  map(mapping: Mappable): MoveStep | null {
    const from = mapping.mapResult(this.from, 1);
    const to = mapping.mapResult(this.to, -1);
    const at = mapping.mapResult(this.at, -1);
    const isGone = from.pos >= to.pos || at.deletedAcross;
    if (isGone || (at.pos > from.pos && at.pos < to.pos)) return null;
    return new MoveStep(from.pos, to.pos, at.pos);
  }

  toJSON() {
    return { stepType: 'move', from: this.from, to: this.to, at: this.at };
  }

  static override fromJSON(_schema: Schema, json: Record<string, unknown>): MoveStep {
    const { from, to, at } = json;
    if (typeof from !== 'number' || typeof to !== 'number' || typeof at !== 'number')
      throw new RangeError('Invalid input for MoveStep.fromJSON');
    return new MoveStep(from, to, at);
  }
}

/** True for a step that moves blocks, whichever copy of this module read it. */
export function isMove(step: Step): step is MoveStep {
  return (step as { kind?: string }).kind === 'move';
}

// A place within the blocks is where they are, before and after; all others map as if blocks went out and others came in.
class MoveMap extends StepMap {
  /** Tells it from other maps, whichever copy of this module made it. */
  readonly moved: { from: number; to: number; at: number };
  readonly #from: number;
  readonly #to: number;
  readonly #at: number;

  constructor(from: number, to: number, at: number) {
    const size = to - from;
    super(at <= from ? [at, 0, size, from, size, 0] : [from, size, 0, at, 0, size]);
    this.#from = from;
    this.#to = to;
    this.#at = at;
    this.moved = { from, to, at };
  }

  override mapResult(pos: number, assoc = 1): MapResult {
    return this.#isInside(pos) ? StepMap.empty.mapResult(pos + this.#shift) : super.mapResult(pos, assoc);
  }

  override map(pos: number, assoc = 1): number {
    return this.#isInside(pos) ? pos + this.#shift : super.map(pos, assoc);
  }

  override invert(): StepMap {
    const { from, to, at } = new MoveStep(this.#from, this.#to, this.#at).invert();
    return new MoveMap(from, to, at);
  }

  #isInside(pos: number): boolean {
    return pos > this.#from && pos < this.#to;
  }

  get #shift(): number {
    return new MoveStep(this.#from, this.#to, this.#at).landsAt - this.#from;
  }
}

guardSteps();
try {
  Step.jsonID('move', MoveStep);
} catch {
  // Another copy of this module was first: ProseMirror is shared where lib/ is not.
}
