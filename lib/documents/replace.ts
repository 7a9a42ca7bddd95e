import { randomUUID } from 'node:crypto';
import type { Tx } from '#db/client.ts';
import { type NodeJson, parseDocument } from './parse.ts';
import { stepBetween } from './replace-step.ts';
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
  const origin = { memberId: member.id, clientId: NEWSROOM_CLIENT, batchKey: randomUUID() };
  return moveHead(tx, release, [step], after, origin, 'verb');
}
