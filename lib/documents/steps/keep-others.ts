import { type Node, Slice } from '@tiptap/pm/model';
import {
  AddMarkStep,
  type Mappable,
  Mapping,
  RemoveMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  type Step,
  type StepMap,
} from '@tiptap/pm/transform';

// ProseMirror maps the two ends of a step each by itself. Where somebody moves a block between them, or writes there at
// the same moment, a small deletion becomes one of everything that lies between by then: words nobody meant to delete.

type Rebase = {
  /** What deletions among the unsent steps took out, as text. */
  words: ReadonlyMap<Step, string>;
  /** The text of those that were left undone: a later step that puts the same words back would double them. */
  kept: string[];
};
const holder = globalThis as { __newsroomRebase?: Rebase | null };

/**
 * Runs work in which unsent steps, which lead on from `base`, are put behind what others wrote. Within it no deletion
 * takes words that were written while it was on its way: it is left undone, what was typed over the deleted words stands
 * beside them, and what would put them back is left out.
 */
export function keepingOthers<T>(base: Node, unsent: readonly Step[], work: () => T): T {
  holder.__newsroomRebase = { words: wordsTakenBy(base, unsent), kept: [] };
  try {
    return work();
  } finally {
    holder.__newsroomRebase = null;
  }
}

function wordsTakenBy(base: Node, steps: readonly Step[]): Map<Step, string> {
  const words = new Map<Step, string>();
  let doc = base;
  for (const step of steps) {
    if (step instanceof ReplaceStep && step.to > step.from)
      words.set(step, textIn(doc.slice(step.from, step.to)));
    doc = step.apply(doc).doc ?? doc;
  }
  return words;
}

const textIn = ({ content }: Slice) => content.textBetween(0, content.size, '\n', '\uFFFC');

/** Makes steps keep what others wrote and moved when they are mapped. ProseMirror is shared: once for everybody. */
export function guardSteps(): void {
  if (Object.hasOwn(ReplaceStep.prototype, GUARDED)) return;
  Object.defineProperty(ReplaceStep.prototype, GUARDED, { value: true });
  guard(ReplaceStep, keepReplaced);
  guard(ReplaceAroundStep, (step, mapped, mapping) =>
    takesMore([step.from, step.gapFrom], [mapped.from, mapped.gapFrom], mapping) ||
    takesMore([step.gapTo, step.to], [mapped.gapTo, mapped.to], mapping)
      ? null
      : mapped,
  );
  guard(AddMarkStep, (step, mapped, mapping) => (isParted([step.from, step.to], mapping) ? null : mapped));
  guard(RemoveMarkStep, (step, mapped, mapping) => (isParted([step.from, step.to], mapping) ? null : mapped));
}

const GUARDED = Symbol.for('newsroom.keepsOthers');

function guard<S extends { map(mapping: Mappable): unknown }>(
  Kind: { prototype: S },
  keep: (step: S, mapped: S, mapping: Mappable) => S | null,
): void {
  const plain = Kind.prototype.map;
  Kind.prototype.map = function (this: S, mapping: Mappable) {
    const mapped = plain.call(this, mapping) as S | null;
    return mapped && keep(this, mapped, mapping);
  };
}

function keepReplaced(step: ReplaceStep, mapped: ReplaceStep, mapping: Mappable): ReplaceStep | null {
  const { slice } = step;
  const rebase = holder.__newsroomRebase;
  const doubles = rebase?.kept.some((words) => words !== '' && textIn(slice).includes(words));
  // The two sides of a place can come apart too.
  if (step.from === step.to && mapped.from < mapped.to)
    return doubles ? null : new ReplaceStep(mapped.to, mapped.to, slice);
  if (!takesMore([step.from, step.to], [mapped.from, mapped.to], mapping)) {
    if (!doubles) return mapped;
    return mapped.from < mapped.to ? new ReplaceStep(mapped.from, mapped.to, Slice.empty) : null;
  }
  rebase?.kept.push(rebase.words.get(step) ?? '');
  const isWhole = slice.size > 0 && slice.openStart === 0 && slice.openEnd === 0;
  return isWhole && !doubles ? new ReplaceStep(mapped.from, mapped.from, slice) : null;
}

type Span = [from: number, to: number];

function takesMore(span: Span, mapped: Span, mapping: Mappable): boolean {
  if (span[0] >= span[1]) return false;
  if (isParted(span, mapping)) return true;
  if (!holder.__newsroomRebase) return false;
  return mapped[1] - mapped[0] > span[1] - span[0] || someMap(span, mapping, writesWithin);
}

/** Whether a block was moved out from one end of a stretch, or in between its ends. */
const isParted = (span: Span, mapping: Mappable): boolean => someMap(span, mapping, parts);

// Along the way, as the stretch is by then. What is taken back and made again on it is as it was.
function someMap(
  [from, to]: Span,
  mapping: Mappable,
  is: (map: StepMap, from: number, to: number) => boolean,
): boolean {
  const maps = mapping instanceof Mapping ? mapping.maps : [mapping as StepMap];
  const [first, end] = mapping instanceof Mapping ? [mapping.from, mapping.to] : [0, 1];
  let [start, stop] = [from, to];
  for (let index = first; index < end && start < stop; index += 1) {
    const map = maps[index] as StepMap;
    const mirror = mapping instanceof Mapping ? mapping.getMirror(index) : undefined;
    const isAsBefore = mirror !== undefined && mirror >= first && mirror < end;
    if (!isAsBefore && is(map, start, stop)) return true;
    [start, stop] = [map.map(start, 1), map.map(stop, -1)];
  }
  return false;
}

function parts(map: StepMap, from: number, to: number): boolean {
  const { moved } = map as { moved?: { from: number; to: number; at: number } };
  if (!moved) return false;
  const isInside = (position: number) => position > moved.from && position < moved.to;
  return isInside(from) !== isInside(to) || (!isInside(from) && moved.at > from && moved.at < to);
}

function writesWithin(map: StepMap, from: number, to: number): boolean {
  if ('moved' in map) return false;
  const [start, stop] = [map.map(from, 1), map.map(to, -1)];
  let isWithin = false;
  map.forEach((_from, _to, newFrom, newTo) => {
    isWithin ||= newFrom < newTo && newFrom < stop && newTo > start;
  });
  return isWithin;
}
