import { RemoveMarkStep, RemoveNodeMarkStep, Step } from '@tiptap/pm/transform';
import { documentSchema } from './schema.ts';
import { isMove, type MoveStep } from './steps/move.ts';
import { suggests as isSuggestion } from './suggestions/marks.ts';

/** A step as it is stored, with who made it and when. */
export type AuthoredStep = { step: Record<string, unknown>; memberId: string; at: Date };

/** A stretch of the newest document and who touched it last, in ProseMirror positions. */
export type Touched = { from: number; to: number; memberId: string; at: Date };

/**
 * Says which stretches of the newest document were touched by the steps given, by whom, and when last. The steps are in
 * their order and end at the newest document. A deletion leaves an empty stretch where it was. Pure.
 */
export function whoTouched(steps: AuthoredStep[]): Touched[] {
  let touched: Touched[] = [];
  for (const { step, memberId, at } of steps) {
    const read = Step.fromJSON(documentSchema, step);
    const map = read.getMap();
    const added: Touched[] = [];
    map.forEach((_oldStart, _oldEnd, from, to) => {
      // Whoever moves a block touches the places it left and came to, and wrote none of it.
      added.push({ from, to: isMove(read) ? from : to, memberId, at });
    });
    if (added.length === 0 && !decides(read)) added.push(...marked(step, memberId, at));
    const moved = isMove(read)
      ? touched.flatMap((each) => carried(each, read))
      : touched.map((each) => ({ ...each, from: map.map(each.from, 1), to: map.map(each.to, -1) }));
    touched = merge([...moved, ...added]);
  }
  return touched;
}

// Whoever accepts a suggestion, or leaves it out, wrote nothing: the words are whose suggestion they were.
function decides(step: Step): boolean {
  return (step instanceof RemoveMarkStep || step instanceof RemoveNodeMarkStep) && isSuggestion(step.mark);
}

// A stretch over several blocks comes apart when one of them moves away, or another comes between them.
function carried(each: Touched, { from, to, at, landsAt }: MoveStep): Touched[] {
  const cuts = [from, to, at].filter((cut) => cut > each.from && cut < each.to).sort((a, b) => a - b);
  const size = to - from;
  return [each.from, ...cuts].map((start, index) => {
    const end = cuts[index] ?? each.to;
    const isInside = start >= from && end <= to && end > start;
    const isPassed = at <= from ? start >= at && end <= from : start >= to && end <= at;
    const shift = isInside ? landsAt - from : isPassed ? (at <= from ? size : -size) : 0;
    return { ...each, from: start + shift, to: end + shift };
  });
}

// Steps that change marks or attributes move nothing; they name the stretch they change.
function marked(step: Record<string, unknown>, memberId: string, at: Date): Touched[] {
  const from = Number(step.from ?? step.pos);
  return Number.isFinite(from) ? [{ from, to: Number(step.to ?? from + 1), memberId, at }] : [];
}

// Stretches of one person that touch each other become one, so that the list stays as short as the changes are.
function merge(touched: Touched[]): Touched[] {
  const merged: Touched[] = [];
  for (const each of touched.sort((a, b) => a.from - b.from || a.to - b.to)) {
    const to = Math.max(each.from, each.to);
    const last = merged.findLast((other) => other.memberId === each.memberId);
    if (last && each.from <= last.to + 1) {
      last.to = Math.max(last.to, to);
      if (each.at > last.at) last.at = each.at;
    } else {
      merged.push({ ...each, to });
    }
  }
  return merged;
}
