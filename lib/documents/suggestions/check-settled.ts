import { Fragment, type Node } from '@tiptap/pm/model';
import type { NodeJson } from '../parse.ts';
import { asAccepted, asRejected, countSuggestions, hasSuggestions } from './settle.ts';

/**
 * Checks that what steps changed can go back to what it was before anything was suggested, and on to what is wished.
 * Only what changed is looked at, with its neighbours: what stands elsewhere is nobody's fault now.
 * @throws {RangeError} when it cannot
 */
export function checkSettled(before: Node, after: Node): void {
  const changed = changedIn(before, after);
  for (const settle of [asRejected<Node>, asAccepted<Node>]) {
    // What could not be taken back before stays so, but no more may come to it.
    if (countSuggestions(settle(after)) > countSuggestions(settle(before))) throw new RangeError(STUCK);
    for (const part of changed) {
      const settled = settle(part);
      settled.check();
      if (hasSuggestions(settled.toJSON() as NodeJson)) throw new RangeError(STUCK);
    }
  }
}

const STUCK = 'a suggestion cannot be taken back';
const ROWS = ['body', 'notesToEditors'];

// The parts of a release that differ, of long ones only the blocks. What has not changed is the same object.
function changedIn(before: Node, after: Node): Node[] {
  if (before === after) return [];
  const isPaired =
    before.childCount === after.childCount &&
    before.children.every((child, at) => child.type === after.child(at).type);
  if (!isPaired) return [after];
  return after.children.flatMap((part, at) => {
    const was = before.child(at);
    if (part === was) return [];
    return ROWS.includes(part.type.name) ? [part.copy(rowOf(was, part))] : [part];
  });
}

function rowOf(before: Node, after: Node): Fragment {
  const [was, is] = [before.children, after.children];
  let head = 0;
  while (head < was.length && head < is.length && was[head] === is[head]) head += 1;
  let tail = 0;
  const most = Math.min(was.length, is.length) - head;
  while (tail < most && was.at(-1 - tail) === is.at(-1 - tail)) tail += 1;
  // A block may be put together with the one before it.
  return Fragment.fromArray(is.slice(Math.max(0, head - 1), is.length - tail + 1));
}
