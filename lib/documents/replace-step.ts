import { type Node, Slice } from '@tiptap/pm/model';
import { ReplaceStep, type Step } from '@tiptap/pm/transform';

/** The one replace step from a document to another, covering only what differs; null when nothing does. Pure. */
export function stepBetween(before: Node, after: Node): Step | null {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || end === null) return null;
  // Repeated text makes the equal head and the equal tail overlap: give the tail back what the head took.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const narrow = new ReplaceStep(start, end.a + overlap, after.slice(start, end.b + overlap));
  return narrow.apply(before).doc?.eq(after)
    ? narrow
    : new ReplaceStep(0, before.content.size, new Slice(after.content, 0, 0));
}
