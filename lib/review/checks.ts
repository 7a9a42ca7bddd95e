import { and, eq, gt } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import { releaseSteps } from '#db/schema/releases.ts';
import { reviewTicks } from '#db/schema/reviews.ts';
import { announce } from '../documents/hub.ts';
import { Conflict, Forbidden, RuleBroken } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { hasChangedSince } from '../releases/changed-since.ts';
import { type Held, holdRelease } from '../releases/find.ts';
import { mustBeAllowed } from '../releases/perform.ts';
import { tickInput } from './input.ts';
import { pointsOf, readSignals } from './signals.ts';
import { isReviewer, openSteps } from './signing.ts';
import type { HeldStep } from './steps.ts';
import type { Check } from './vocabulary.ts';

/**
 * Confirms one point of a step's checklist for the text as it is, or takes that back.
 * @throws {Conflict} 'text_changed' when the text is no longer the one that was read
 * @throws {Forbidden} 'not_your_step' · 'step_waits' when it is not this step's turn
 */
export async function tick(actor: Actor, input: z.input<typeof tickInput>): Promise<void> {
  const { releaseId, docVersion, step: stepId, item, ticked } = tickInput.parse(input);
  await inTransaction(async (tx) => {
    const release = await holdRelease(tx, actor, releaseId);
    mustBeAllowed(actor, 'comment', release);
    const step = release.steps.find(({ id }) => id === stepId);
    if (
      !step ||
      !(await pointsNow(tx, release, step)).includes(item) ||
      !isReviewer(actor, step, release.language)
    )
      throw new Forbidden('not_your_step');
    if (release.work !== 'in_review' || !openSteps(release.steps).includes(step))
      throw new Forbidden('step_waits');
    if (await hasChangedSince(tx, release, docVersion)) throw new Conflict('text_changed');
    const mark = { memberId: actor.id, docVersion: release.docVersion, at: new Date() };
    if (ticked === 'yes') {
      await tx
        .insert(reviewTicks)
        .values({ stepId, item, ...mark })
        .onConflictDoUpdate({ target: [reviewTicks.stepId, reviewTicks.item], set: mark });
    } else {
      await tx.delete(reviewTicks).where(and(eq(reviewTicks.stepId, stepId), eq(reviewTicks.item, item)));
    }
    await record(tx, actor, 'release.check_ticked', { stepId, item, ticked }, { release });
  });
  announce(releaseId);
}

// The text is read only for whom it can ask something.
async function pointsNow(tx: Tx, release: Held, { row }: HeldStep): Promise<Check[]> {
  return pointsOf(row, row.role === 'protection' ? await readSignals(tx, release) : []);
}

/** @throws {RuleBroken} 'checks_open' with how many points of a step nobody has confirmed for the text as it is */
export async function mustBeTicked(tx: Tx, release: Held, step: HeldStep): Promise<void> {
  const checks = await pointsNow(tx, release, step);
  if (checks.length === 0) return;
  const ticks = await tx.select().from(reviewTicks).where(eq(reviewTicks.stepId, step.id));
  const oldest = Math.min(...ticks.map(({ docVersion }) => docVersion));
  const changes = await tx
    .select({ version: releaseSteps.version })
    .from(releaseSteps)
    .where(
      and(
        eq(releaseSteps.releaseId, release.id),
        gt(releaseSteps.version, Number.isFinite(oldest) ? oldest : release.docVersion),
        eq(releaseSteps.annotates, false),
      ),
    );
  const lastChange = Math.max(0, ...changes.map(({ version }) => version));
  const confirmed = ticks.filter(({ docVersion }) => docVersion >= lastChange).map(({ item }) => item);
  const open = checks.filter((item) => !confirmed.includes(item));
  if (open.length > 0) throw new RuleBroken('checks_open', { count: open.length });
}
