import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { releases, type StoryRow, stories } from '#db/schema/releases.ts';
import { type ReviewStepRow, reviewRules, reviewSteps, reviews } from '#db/schema/reviews.ts';
import type { From } from '../checks/queries/known.ts';
import type { Held } from '../releases/find.ts';
import { decide, type Facts, planSteps, type Rule } from './rule.ts';
import { calledFor, readSignals } from './signals.ts';
import { isLast } from './signing.ts';
import { readSteps } from './steps.ts';

/** The rules in force for a site, in the order of their steps. */
export function rulesFor(tx: Pick<Tx, 'select'>, siteKey: string): Promise<Rule[]> {
  return tx
    .select()
    .from(reviewRules)
    .where(
      and(isNull(reviewRules.retiredAt), or(isNull(reviewRules.siteKey), eq(reviewRules.siteKey, siteKey))),
    )
    .orderBy(asc(reviewRules.stage), asc(reviewRules.createdAt), asc(reviewRules.id));
}

type Told = Omit<Facts, 'language' | 'signals'>;

/** What rules ask of a language version of a story: what its details say, and what its text shows. */
export async function factsOf(
  tx: From,
  story: Told,
  release: Parameters<typeof readSignals>[1],
): Promise<Facts> {
  const { siteKey, kind, reach, topics, sensitivities } = story;
  const signals = calledFor(await readSignals(tx, release));
  return { siteKey, language: release.language, kind, reach, topics, sensitivities, signals };
}

/**
 * The review a submission goes into: the one it was sent back from, where it resumes with what is still signed, or a new
 * one with the steps that the rules ask for today.
 * @returns the id of the review
 */
export async function enterReview(
  tx: Tx,
  release: Held,
  actor: { id: string },
  revisionId: string,
): Promise<string> {
  if (release.work === 'changes_requested' && release.reviewId) {
    await wakeSteps(tx, release.reviewId, await factsOf(tx, release.story, release));
    await lapse(tx, release.reviewId, revisionId);
    return release.reviewId;
  }
  const [review] = await tx
    .insert(reviews)
    .values({ releaseId: release.id, openedBy: actor.id })
    .returning({ id: reviews.id });
  if (!review) throw new Error('the review was not stored');
  const facts = await factsOf(tx, release.story, release);
  const steps = planSteps(await rulesFor(tx, release.siteKey), facts);
  await tx
    .insert(reviewSteps)
    .values(steps.map((step) => ({ ...step, reviewId: review.id, releaseId: release.id })));
  return review.id;
}

/** Takes the signatures away that do not count for this revision: of steps asked again, and of the last ones. */
export async function lapse(tx: Tx, reviewId: string, revisionId: string): Promise<void> {
  const steps = await readSteps(tx, [reviewId]);
  const gone = steps
    .filter(({ signedRevisionId }) => signedRevisionId !== null && signedRevisionId !== revisionId)
    .filter((step) => step.row.again || isLast(step, steps));
  await unsign(
    tx,
    gone.map(({ id }) => id),
  );
}

/** Takes the signatures of steps away; what was signed stays in the record. */
export async function unsign(tx: Tx, stepIds: readonly string[]): Promise<void> {
  if (stepIds.length === 0) return;
  await tx
    .update(reviewSteps)
    .set({ approvalId: null })
    .where(inArray(reviewSteps.id, [...stepIds]));
}

/**
 * Asks for the steps of a running review that were skipped and that the details or the text now ask for. What is asked for once is
 * never skipped again. @returns the steps that were added
 */
export async function wakeSteps(tx: Tx, reviewId: string, facts: Facts): Promise<ReviewStepRow[]> {
  const skipped = await tx
    .select()
    .from(reviewSteps)
    .where(and(eq(reviewSteps.reviewId, reviewId), eq(reviewSteps.needed, false)));
  const woken = skipped
    .map((step) => ({ step, ...decide(step.conditions, facts) }))
    .filter(({ needed }) => needed);
  for (const { step, because } of woken)
    await tx.update(reviewSteps).set({ needed: true, because }).where(eq(reviewSteps.id, step.id));
  return woken.map(({ step }) => step);
}

/** The same for every language version of a story that is under review. */
export async function wakeStepsOfStory(tx: Tx, story: StoryRow): Promise<ReviewStepRow[]> {
  const running = await tx
    .select({
      reviewId: releases.reviewId,
      id: releases.id,
      siteKey: releases.siteKey,
      language: releases.language,
      doc: releases.doc,
    })
    .from(releases)
    .innerJoin(stories, eq(stories.id, releases.storyId))
    .where(and(eq(stories.id, story.id), inArray(releases.work, ['in_review', 'changes_requested'])));
  const woken = await Promise.all(
    running.map(async ({ reviewId, ...release }) =>
      reviewId ? wakeSteps(tx, reviewId, await factsOf(tx, story, release)) : [],
    ),
  );
  return woken.flat();
}
