import { randomUUID } from 'node:crypto';
import { type Node, Slice } from '@tiptap/pm/model';
import { ReplaceStep, type Step } from '@tiptap/pm/transform';
import type { Tx } from '#db/client.ts';
import { type NodeJson, parseDocument } from './parse.ts';
import { documentSchema } from './schema.ts';
import { type Head, moveHead } from './steps/head.ts';

/** The client id of steps that a verb made, not somebody's editor. */
export const NEWSROOM_CLIENT = 'newsroom';

/**
 * Turns a release's document into another one by one step, the smallest that does it, so that history, authors and
 * open editors follow. Call it in the verb's transaction, with the release's row locked and while its work still takes
 * steps (draft, in review, changes requested): before a discard closes it, after a start has opened it.
 * @returns the document's new version, or the old one when both documents are equal
 * @throws {Invalid} when `next` is not a document
 */
export async function replaceDocument(
  tx: Tx,
  release: Head,
  member: { id: string },
  next: NodeJson,
): Promise<number> {
  const before = documentSchema.nodeFromJSON(release.doc);
  const after = parseDocument(next);
  const step = stepBetween(before, after);
  if (!step) return release.docVersion;
  return moveHead(tx, release, [step], after, {
    memberId: member.id,
    clientId: NEWSROOM_CLIENT,
    batchKey: randomUUID(),
  });
}

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
