import { sizeOf } from './diff/units.ts';
import { SUGGESTIONS } from './names.ts';
import type { NodeJson } from './parse.ts';

/** A step as it is stored, with who made it and when. */
export type AuthoredStep = { step: Record<string, unknown>; memberId: string; at: Date };

/** A stretch of a document, in ProseMirror positions, with who wrote it and when last. */
export type Written = { from: number; to: number; memberId: string; at: Date };

type Run = { length: number; who: Hand | null };
type Hand = { memberId: string; at: Date };

// Whoever goes on after a pause of this length is told with a time of their own.
const PAUSE = 15 * 60_000;

/**
 * Who wrote which stretch of a document: kept up to date step by step, so that twenty thousand steps take a moment and no
 * document is ever built. Marks are nobody's words; whoever moves a block wrote none of it.
 */
export class Authorship {
  private runs: Run[];

  /** A document of this many positions that was there before the first step; `who` wrote it, if that is known. */
  constructor(size: number, who: Hand | null = null) {
    this.runs = [{ length: size, who }];
  }

  /** The same at this moment, to be carried on by itself. */
  copy(): Authorship {
    const copy = new Authorship(0);
    copy.runs = this.runs.map((run) => ({ ...run }));
    return copy;
  }

  add({ step, memberId, at }: AuthoredStep): void {
    const who = { memberId, at };
    if (step.stepType === 'move') this.move(Number(step.from), Number(step.to), Number(step.at));
    else for (const [from, to, length] of changesOf(step)) this.write(from, to, length, who);
  }

  /** Everything that was written by somebody known, in order. */
  written(): Written[] {
    const found: Written[] = [];
    let position = 0;
    for (const { length, who } of this.runs) {
      if (who && length > 0) found.push({ from: position, to: position + length, ...who });
      position += length;
    }
    return found;
  }

  private write(from: number, to: number, length: number, who: Hand): void {
    this.put(from, to, length > 0 ? [{ length, who }] : []);
  }

  private move(from: number, to: number, at: number): void {
    const block = this.put(from, to, []);
    const place = at > from ? at - (to - from) : at;
    this.put(place, place, block);
  }

  // Puts runs in the place of what stands between two positions, and gives back what stood there.
  private put(from: number, to: number, runs: Run[]): Run[] {
    const first = this.cut(from);
    const taken = this.runs.splice(first, this.cut(to) - first, ...runs);
    this.join(first + runs.length);
    this.join(first);
    return taken;
  }

  // The run that begins at a position, cutting the one it lies in.
  private cut(position: number): number {
    let start = 0;
    for (let at = 0; at < this.runs.length; at += 1) {
      const run = this.runs[at] as Run;
      if (start >= position) return at;
      if (position < start + run.length) {
        const head = position - start;
        this.runs.splice(at, 1, { length: head, who: run.who }, { length: run.length - head, who: run.who });
        return at + 1;
      }
      start += run.length;
    }
    return this.runs.length;
  }

  private join(at: number): void {
    const [left, right] = [this.runs[at - 1], this.runs[at]];
    if (!left || !right) return;
    const who = sameHand(left.who, right.who);
    if (who !== undefined) this.runs.splice(at - 1, 2, { length: left.length + right.length, who });
  }
}

function sameHand(a: Hand | null, b: Hand | null): Hand | null | undefined {
  if (a === b) return a;
  if (!a || !b || a.memberId !== b.memberId || Math.abs(a.at.getTime() - b.at.getTime()) > PAUSE)
    return undefined;
  return a.at > b.at ? a : b;
}

/** By how many positions a step makes a document longer. Pure. */
export function growthOf(step: Record<string, unknown>): number {
  return changesOf(step).reduce((sum, [from, to, length]) => sum + length - (to - from), 0);
}

type Change = [from: number, to: number, length: number];

// What a step replaces, last first, so that the positions of the others stay as they are. As `Step.getMap()` says it.
function changesOf(step: Record<string, unknown>): Change[] {
  const [from, to] = [Number(step.from), Number(step.to)];
  const size = sliceSize(step.slice);
  switch (step.stepType) {
    case 'replace':
      return [[from, to, size]];
    case 'replaceAround': {
      const [gapFrom, gapTo, insert] = [Number(step.gapFrom), Number(step.gapTo), Number(step.insert ?? 0)];
      return [
        [gapTo, to, size - insert],
        [from, gapFrom, insert],
      ];
    }
    case 'attr':
      return [[Number(step.pos), Number(step.pos) + 1, 1]];
    default:
      return [];
  }
}

function sliceSize(slice: unknown): number {
  const {
    content = [],
    openStart = 0,
    openEnd = 0,
  } = (slice ?? {}) as {
    content?: NodeJson[];
    openStart?: number;
    openEnd?: number;
  };
  return content.reduce((sum, node) => sum + sizeOf(node), 0) - openStart - openEnd;
}

/** What was touched between two versions. A deletion leaves an empty stretch where it was. */
export type Touched = Written;

/**
 * Says which stretches of the newest document were touched by the steps given, by whom, and when last. The steps are in
 * their order and end at the newest document. Pure.
 */
export function whoTouched(steps: AuthoredStep[]): Touched[] {
  let touched: Touched[] = [];
  for (const { step, memberId, at } of steps) {
    if (decides(step)) continue;
    const { added, carry } = effectOf(step);
    touched = touched.flatMap(carry);
    for (const [from, to] of added) touched = insert(touched, { from, to, memberId, at });
  }
  return touched.sort((a, b) => a.from - b.from || a.to - b.to);
}

// Whoever accepts a suggestion, or leaves it out, wrote nothing: the words are whose suggestion they were.
function decides({ stepType, mark }: Record<string, unknown>): boolean {
  if (stepType !== 'removeMark' && stepType !== 'removeNodeMark') return false;
  return SUGGESTIONS.some((name) => name === (mark as { type?: unknown } | undefined)?.type);
}

// Stretches of one person that touch each other become one, so that the list stays as short as the changes are.
function insert(touched: Touched[], one: Touched): Touched[] {
  const joins = (other: Touched) =>
    other.memberId === one.memberId && other.from <= one.to + 1 && one.from <= other.to + 1;
  const rest: Touched[] = [];
  for (const other of touched) {
    if (!joins(other)) {
      rest.push(other);
      continue;
    }
    one.from = Math.min(one.from, other.from);
    one.to = Math.max(one.to, other.to);
  }
  rest.push(one);
  return rest;
}

type Effect = { added: [number, number][]; carry: (each: Touched) => Touched | Touched[] };

function effectOf(step: Record<string, unknown>): Effect {
  if (step.stepType === 'move') return moveEffect(Number(step.from), Number(step.to), Number(step.at));
  const changes = changesOf(step).reverse();
  if (changes.length === 0) {
    const from = Number(step.from ?? step.pos);
    return {
      added: Number.isFinite(from) ? [[from, Number(step.to ?? from + 1)]] : [],
      carry: (each) => each,
    };
  }
  let shift = 0;
  const added = changes.map(([from, to, length]): [number, number] => {
    const start = from + shift;
    shift += length - (to - from);
    return [start, start + length];
  });
  return {
    added,
    carry: (each) => {
      const from = mapThrough(changes, each.from, 1);
      return { ...each, from, to: Math.max(from, mapThrough(changes, each.to, -1)) };
    },
  };
}

function mapThrough(changes: Change[], position: number, side: 1 | -1): number {
  let shift = 0;
  for (const [from, to, length] of changes) {
    if (position < from) break;
    if (position <= to) {
      const toEnd = from === to ? side > 0 : position === from ? false : position === to ? true : side > 0;
      return from + shift + (toEnd ? length : 0);
    }
    shift += length - (to - from);
  }
  return position + shift;
}

// Whoever moves a block touches the places it left and came to. A stretch over several blocks comes apart when one of
// them moves away, or another comes between them.
function moveEffect(from: number, to: number, at: number): Effect {
  const size = to - from;
  const lands = at <= from ? at : at - size;
  const carry = (each: Touched): Touched[] => {
    const cuts = [from, to, at].filter((cut) => cut > each.from && cut < each.to).sort((a, b) => a - b);
    return [each.from, ...cuts].map((start, index) => {
      const end = cuts[index] ?? each.to;
      const isInside = start >= from && end <= to && end > start;
      const isPassed = at <= from ? start >= at && end <= from : start >= to && end <= at;
      const shift = isInside ? lands - from : isPassed ? (at <= from ? size : -size) : 0;
      return { ...each, from: start + shift, to: end + shift };
    });
  };
  return {
    added: [
      [from, from],
      [lands, lands],
    ],
    carry,
  };
}
