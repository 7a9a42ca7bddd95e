import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { releases } from '#db/schema/releases.ts';
import { mustBeClear } from '../checks/must-be-clear.ts';
import { mustBeSettled } from '../comments/settled.ts';
import { Conflict, Forbidden } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { mustAgreeWithSource } from '../parity/must-agree.ts';
import { askForSteps } from '../review/ask-for-steps.ts';
import { mustBeTicked } from '../review/checks.ts';
import { sign } from '../review/sign.ts';
import { signingOf } from '../review/signing.ts';
import type { HeldStep } from '../review/steps.ts';
import { hasChangedSince } from './changed-since.ts';
import type { Held } from './find.ts';
import { approveInput } from './input.ts';
import { move, type Outcome, perform } from './perform.ts';
import { takeRevision } from './revision.ts';
import { mustBeReady } from './submit.ts';
import { transition } from './workflow.ts';

type Approved = Outcome<'release.approved'> | Outcome<'release.step_approved'>;

/**
 * Signs a step of the review for one exact revision; with the last signature the release is approved. Nobody signs last
 * what they wrote part of: the policy refuses it, and so does the database.
 * @throws {Conflict} 'text_changed' when the document moved on since the approver read it
 * @throws {Forbidden} 'not_your_step' when it is not this step's turn, or not theirs
 * @throws {RuleBroken} 'not_ready' · 'suggestions_open' · 'comments_blocking' · 'checks_open' · 'findings_blocking' ·
 * 'parity_open'
 */
export async function approve(actor: Actor, input: z.input<typeof approveInput>): Promise<Approved> {
  const { docVersion, comment, step: wanted, ...seen } = approveInput.parse(input);
  await askForSteps(actor, seen.releaseId);
  return perform<'release.approved' | 'release.step_approved'>(
    actor,
    'approve',
    seen,
    async ({ tx, release, to }) => {
      if (await hasChangedSince(tx, release, docVersion)) throw new Conflict('text_changed');
      const step = stepFor(actor, release, wanted);
      mustBeReady(release);
      await mustBeSettled(tx, release);
      await mustBeTicked(tx, release, step);
      await mustAgreeWithSource(tx, release, actor);
      const revision = await takeRevision(tx, release, actor, 'approve');
      await mustBeClear(tx, release, { act: 'approve', by: actor, revisionId: revision.id });
      await tx.update(releases).set({ reviewRevisionId: revision.id }).where(eq(releases.id, release.id));
      const { done } = await sign(tx, release, { step, revision, comment, memberId: actor.id });
      const next = done ? to : transition('approve_step', release);
      if (!next) throw new Forbidden('not_in_this_state');
      await move(tx, release, next, { reviewRevisionId: revision.id });
      const signed = { revision: revision.number, revisionId: revision.id, comment, stepId: step.id };
      return { kind: done ? 'release.approved' : 'release.step_approved', payload: signed };
    },
  ) as Promise<Approved>;
}

function stepFor(actor: Actor, release: Held, wanted: string): HeldStep {
  const { steps } = signingOf(actor, release);
  const step = wanted ? steps.find(({ id }) => id === wanted) : steps[0];
  const held = release.steps.find(({ id }) => id === step?.id);
  if (!held) throw new Forbidden('not_your_step');
  return held;
}
