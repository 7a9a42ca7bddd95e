import { randomUUID } from 'node:crypto';
import type { Tx } from '#db/client.ts';
import type { NodeJson } from '../documents/parse.ts';
import { NEWSROOM_CLIENT } from '../documents/replace.ts';
import { smallestSteps } from '../documents/smallest.ts';
import { moveHead } from '../documents/steps/head.ts';
import { RuleBroken } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { authorsAt, authorsOf, type Held } from './find.ts';
import type { ReleaseVersion } from './queries/version.ts';
import { takeRevision } from './revision.ts';

/** A release after a version was brought back, and the numbers of the revisions before and after. */
export type BroughtBack = { release: Held; kept: number; revision: number };

/**
 * Makes the text of a held release again what it was in an earlier version. History is never rewritten: what stands there
 * is kept as a revision, the change comes as steps like anybody's, as small as the words that differ, and the result is a
 * revision too.
 * @throws {RuleBroken} 'same_text'
 */
export async function bringBack(
  tx: Tx,
  release: Held,
  actor: Actor,
  version: ReleaseVersion,
): Promise<BroughtBack> {
  const before = await takeRevision(tx, release, actor, 'saved');
  const after = await rewrite(tx, release, actor, version.doc);
  // Whose words come back is as much an author of this work as who brings them.
  const wrote = await authorsAt(tx, release.id, version.docVersion);
  const revision = await takeRevision(tx, after, actor, 'restore_version', null, wrote);
  return { release: after, kept: before.number, revision: revision.number };
}

/**
 * Makes the text of a held release another one, by steps as small as what differs, so that comments and authors stay.
 * @throws {RuleBroken} 'same_text'
 */
export async function rewrite(tx: Tx, release: Held, actor: Actor, next: NodeJson): Promise<Held> {
  const { steps, doc } = smallestSteps(release.doc, next);
  if (steps.length === 0) throw new RuleBroken('same_text');
  const origin = { memberId: actor.id, clientId: NEWSROOM_CLIENT, batchKey: randomUUID() };
  const docVersion = await moveHead(tx, release, steps, doc, origin, 'verb');
  const after = { ...release, doc: doc.toJSON() as NodeJson, docVersion };
  return { ...after, authors: await authorsOf(tx, after) };
}
