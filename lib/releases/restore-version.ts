import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import { announce } from '../documents/hub.ts';
import type { NodeJson } from '../documents/parse.ts';
import { NEWSROOM_CLIENT } from '../documents/replace.ts';
import { smallestSteps } from '../documents/smallest.ts';
import { moveHead } from '../documents/steps/head.ts';
import { NotFound, RuleBroken } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { authorsAt, authorsOf, type Held, holdRelease } from './find.ts';
import { restoreVersionInput } from './input.ts';
import { mustBeAllowed } from './perform.ts';
import { readRelease } from './queries/release.ts';
import { readVersion } from './queries/version.ts';
import { takeRevision } from './revision.ts';

/**
 * Makes the text again what it was in an earlier version. History is never rewritten: what stands there is kept as a
 * revision, the change comes as steps like anybody's, as small as the words that differ, and the result is a revision too.
 * @throws {NotFound} 'version_missing' · {RuleBroken} 'same_text' · {Forbidden} as for writing
 */
export async function restoreVersion(
  actor: Actor,
  input: z.input<typeof restoreVersionInput>,
): Promise<{ kept: number; revision: number }> {
  const { releaseId, version: name } = restoreVersionInput.parse(input);
  // Versions never change: they are read before the row is locked.
  const version = await readVersion(await readRelease(actor, releaseId), name);
  if (!version || version.kind === 'now') throw new NotFound('version_missing');
  const done = await inTransaction(async (tx) => {
    const release = await holdRelease(tx, actor, releaseId);
    mustBeAllowed(actor, 'write', release);
    const before = await takeRevision(tx, release, actor, 'saved');
    const after = await rewrite(tx, release, actor, version.doc);
    // Whose words come back is as much an author of this work as who brings them.
    const wrote = await authorsAt(tx, releaseId, version.docVersion);
    const revision = await takeRevision(tx, after, actor, 'restore_version', null, wrote);
    const { kind, number } = version;
    const numbers = { kept: before.number, revision: revision.number };
    await record(
      tx,
      actor,
      'release.version_restored',
      { kind, number: number ?? '', ...numbers },
      { release: after },
    );
    return numbers;
  });
  announce(releaseId);
  return done;
}

async function rewrite(tx: Tx, release: Held, actor: Actor, next: NodeJson): Promise<Held> {
  const { steps, doc } = smallestSteps(release.doc, next);
  if (steps.length === 0) throw new RuleBroken('same_text');
  const origin = { memberId: actor.id, clientId: NEWSROOM_CLIENT, batchKey: randomUUID() };
  const docVersion = await moveHead(tx, release, steps, doc, origin, 'verb');
  const after = { ...release, doc: doc.toJSON() as NodeJson, docVersion };
  return { ...after, authors: await authorsOf(tx, after) };
}
