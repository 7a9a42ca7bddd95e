import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { db, inTransaction, type Tx } from '#db/client.ts';
import { revisions } from '#db/schema/releases.ts';
import { type OutsideReviewRow, outsideReviews } from '#db/schema/reviews.ts';
import { blocking } from '../../checks/noticed.ts';
import { noticedIn } from '../../checks/queries/noticed.ts';
import { countUnsettled } from '../../comments/unsettled.ts';
import { announce } from '../../documents/hub.ts';
import { Conflict, NotFound } from '../../errors.ts';
import { record } from '../../events/record.ts';
import { tell } from '../../notices/tell.ts';
import { hasChangedSince } from '../../releases/changed-since.ts';
import { type Held, holdForNewsroom } from '../../releases/find.ts';
import { move, tellOthersLater } from '../../releases/perform.ts';
import { problemsOf } from '../../releases/readiness.ts';
import { transition } from '../../releases/workflow.ts';
import { sign } from '../sign.ts';
import { mayAskFor, openSteps } from '../signing.ts';
import { findOutside } from './find.ts';
import { answerOutsideInput } from './input.ts';

/**
 * Files the answer of somebody without an account, and tells who asked. A yes signs the step it was asked for, if it
 * is that step's turn, nothing stands in its way and the text is still the one they saw.
 * @throws {NotFound} 'outside_over' when the link does not work any more · {Conflict} 'outside_answered'
 */
export async function answerOutside(token: string, input: z.input<typeof answerOutsideInput>): Promise<void> {
  const { answer, words } = answerOutsideInput.parse(input);
  const found = await findOutside(db(), token);
  if (!found) throw new NotFound('outside_over');
  await inTransaction(async (tx) => {
    // the release first, as every act locks it, then the link
    const release = await holdForNewsroom(tx, found.releaseId);
    await tx.execute(sql`select 1 from outside_reviews where id = ${found.id} for update`);
    const asked = await findOutside(tx, token);
    if (!asked) throw new NotFound('outside_over');
    if (asked.answer) throw new Conflict('outside_answered');
    await tx
      .update(outsideReviews)
      .set({ answer, words, answeredAt: sql`now()` })
      .where(eq(outsideReviews.id, asked.id));
    const [revision] = await tx.select().from(revisions).where(eq(revisions.id, asked.revisionId));
    if (!revision) throw new Error('a question names a revision');
    const filed = {
      outsideId: asked.id,
      name: nameOf(asked),
      revision: revision.number,
      answer,
      text: words,
    };
    const seq = await record(tx, null, 'release.answered_outside', filed, { release });
    await tellWhoAsked(tx, asked, release, { seq, answer, words, revision: revision.number });
    if (answer === 'approved') await signFor(tx, asked, release, revision);
  });
  announce(found.releaseId);
}

const nameOf = ({ name, organisation }: OutsideReviewRow) =>
  organisation ? `${name} (${organisation})` : name;

async function signFor(
  tx: Tx,
  asked: OutsideReviewRow,
  release: Held,
  revision: typeof revisions.$inferSelect,
): Promise<void> {
  const step = openSteps(release.steps).find(({ id }) => id === asked.stepId);
  if (!step || release.work !== 'in_review' || release.reviewRevisionId !== revision.id) return;
  if (!mayAskFor(asked.askedBy, step, release) || (await isHeldUp(tx, release))) return;
  if (await hasChangedSince(tx, release, revision.docVersion)) return;
  const [filed] = await tx.select().from(outsideReviews).where(eq(outsideReviews.id, asked.id));
  const comment = filed?.words ?? '';
  const { done } = await sign(tx, release, { step, revision, comment, outsideId: asked.id });
  const to = transition(done ? 'approve' : 'approve_step', release);
  if (!to) return;
  await move(tx, release, to);
  const kind = done ? ('release.approved' as const) : ('release.step_approved' as const);
  const payload = { revision: revision.number, revisionId: revision.id, comment, stepId: step.id };
  const seq = await record(tx, null, kind, payload, { release });
  await tellOthersLater(tx, null, release, seq, { kind, payload });
}

// What would stop a member who signs: somebody edits alone, something is missing, or something must be settled first.
async function isHeldUp(tx: Tx, release: Held): Promise<boolean> {
  if (release.lockedBy || problemsOf(release.doc).some(({ weight }) => weight === 'must')) return true;
  if ((await countUnsettled(tx, release.id)).blocking > 0) return true;
  return blocking(await noticedIn(tx, release)).length > 0;
}

type Filed = { seq: number; answer: 'approved' | 'refused'; words: string; revision: number };

async function tellWhoAsked(tx: Tx, asked: OutsideReviewRow, release: Held, filed: Filed): Promise<void> {
  const { seq, words, ...answer } = filed;
  await tell(tx, {
    kind: 'release.answered_outside',
    key: `event ${seq}`,
    actor: { id: null, name: nameOf(asked) },
    release,
    named: [asked.askedBy],
    text: words,
    answer,
  });
}
