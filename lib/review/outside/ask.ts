import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { type RevisionRow, releases, revisions } from '#db/schema/releases.ts';
import { outsideReviews } from '#db/schema/reviews.ts';
import { newSealedLink } from '../../auth/sealed-link.ts';
import { outsideAsk } from '../../delivery/mail/messages/outside-ask.ts';
import { queueMail } from '../../delivery/mail/queue-mail.ts';
import { announce } from '../../documents/hub.ts';
import { Forbidden, Invalid } from '../../errors.ts';
import { record } from '../../events/record.ts';
import type { Actor } from '../../members/roles.ts';
import { hasChangedSince } from '../../releases/changed-since.ts';
import { type Held, holdRelease } from '../../releases/find.ts';
import { mustBeAllowed } from '../../releases/perform.ts';
import { takeRevision } from '../../releases/revision.ts';
import { mayAskFor } from '../signing.ts';
import { askOutsideInput } from './input.ts';

/**
 * Asks somebody without an account whether they approve the text as it is: a link to this one revision is mailed to them.
 * A text that changed under review becomes a revision first, so that what they see is what would be approved; of an
 * approved one they see what was approved.
 * @returns who is asked, and the link, which is shown this once and stored nowhere: not when the answer signs a step,
 * then it goes by mail alone
 * @throws {Forbidden} 'not_in_review', 'needs_editor', 'not_your_step' when the step is not one for somebody outside,
 * 'ask_for_own' when the asker wrote or submitted the text or signed another step
 * @throws {Invalid} 'input_invalid' when the address is a member's
 */
export async function askOutside(
  actor: Actor,
  input: z.input<typeof askOutsideInput>,
): Promise<{ email: string; url?: string }> {
  const { releaseId, days, step, ...asked } = askOutsideInput.parse(input);
  const done = await inTransaction(async (tx) => {
    const release = await holdRelease(tx, actor, releaseId);
    mustBeAllowed(actor, 'ask_outside', release);
    const asking = release.steps.find(({ id }) => id === step);
    if (step) {
      if (asking?.approver !== 'outside' || !asking.needed) throw new Forbidden('not_your_step');
      if (!mayAskFor(actor.id, asking, release)) throw new Forbidden('ask_for_own');
    }
    await mustBeOutside(tx, asked.email);
    const revision = await revisionToShow(tx, release, actor);
    const { tokenHash, url, sealedUrl } = newSealedLink('approve');
    const [row] = await tx
      .insert(outsideReviews)
      .values({
        ...asked,
        releaseId,
        revisionId: revision.id,
        stepId: step || null,
        tokenHash,
        askedBy: actor.id,
        expiresAt: sql`now() + make_interval(days => ${days}::int)`,
      })
      .returning();
    if (!row) throw new Error('the question was not stored');
    const { number } = revision;
    const payload = { outsideId: row.id, name: row.name, revision: number };
    const seq = await record(tx, actor, 'release.asked_outside', payload, { release });
    await queueMail(tx, {
      ...outsideAsk({ actor, asked: row, release, url: sealedUrl }),
      key: `event ${seq}`,
      to: row.email,
      language: row.language,
      siteKey: release.siteKey,
    });
    return { email: row.email, ...(row.stepId ? {} : { url }) };
  });
  announce(releaseId);
  return done;
}

// The revision that is signed or approved; while it is reviewed a new one, when the text has changed since.
async function revisionToShow(tx: Tx, release: Held, actor: Actor): Promise<RevisionRow> {
  const [known] = await tx
    .select()
    .from(revisions)
    .where(eq(revisions.id, release.reviewRevisionId ?? ''));
  if (!known) throw new Error('a release in review names its revision');
  if (release.work !== 'in_review' || !(await hasChangedSince(tx, release, known.docVersion))) return known;
  const revision = await takeRevision(tx, release, actor, 'saved');
  await tx.update(releases).set({ reviewRevisionId: revision.id }).where(eq(releases.id, release.id));
  return revision;
}

/** @throws {Invalid} 'input_invalid' when the address is that of somebody with an account */
async function mustBeOutside(tx: Tx, email: string): Promise<void> {
  const known = await tx.$count(members, eq(sql`lower(${members.email})`, email.toLowerCase()));
  if (known > 0) throw new Invalid('input_invalid', { email: ['has_account'] });
}
