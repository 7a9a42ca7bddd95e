import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { approvals, releases } from '#db/schema/releases.ts';
import { mustBeSettled } from '../comments/settled.ts';
import { Conflict } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { hasChangedSince } from './changed-since.ts';
import { approveInput } from './input.ts';
import { move, perform } from './perform.ts';
import { takeRevision } from './revision.ts';
import { mustBeReady } from './submit.ts';

/**
 * Signs one exact revision. Nobody signs what they wrote part of: the policy refuses it, and so does the database.
 * @throws {Conflict} 'text_changed' when the document moved on since the approver read it
 * @throws {RuleBroken} 'not_ready' · 'suggestions_open' · 'comments_blocking'
 */
export function approve(actor: Actor, input: z.input<typeof approveInput>) {
  const { docVersion, comment, ...seen } = approveInput.parse(input);
  return perform(actor, 'approve', seen, async ({ tx, release, to }) => {
    if (await hasChangedSince(tx, release, docVersion)) throw new Conflict('text_changed');
    mustBeReady(release);
    await mustBeSettled(tx, release);
    const revision = await takeRevision(tx, release, actor, 'approve');
    await tx.update(releases).set({ reviewRevisionId: revision.id }).where(eq(releases.id, release.id));
    await tx.insert(approvals).values({
      releaseId: release.id,
      revisionId: revision.id,
      step: 'editor',
      memberId: actor.id,
      comment,
    });
    await move(tx, release, to, { reviewRevisionId: revision.id });
    return {
      kind: 'release.approved',
      payload: { revision: revision.number, revisionId: revision.id, comment },
    };
  });
}
