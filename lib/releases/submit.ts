import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { mustBeClear } from '../checks/must-be-clear.ts';
import { mustBeSettled } from '../comments/settled.ts';
import { RuleBroken } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { enterReview } from '../review/open-review.ts';
import type { Held } from './find.ts';
import { submitInput } from './input.ts';
import { move, perform } from './perform.ts';
import { problemsOf } from './readiness.ts';
import { takeRevision } from './revision.ts';

/**
 * Hands a draft to the reviewers: a revision is taken, and that revision is what they sign.
 * @throws {RuleBroken} 'not_ready' with the codes of what is missing · 'suggestions_open' · 'comments_blocking'
 * · 'findings_blocking'
 */
export function submit(actor: Actor, input: z.input<typeof submitInput>) {
  return perform(actor, 'submit', submitInput.parse(input), async ({ tx, release, to }) => {
    mustBeReady(release);
    await mustBeSettled(tx, release);
    const revision = await takeRevision(tx, release, actor, 'submit');
    await mustBeClear(tx, release, { act: 'submit', by: actor, revisionId: revision.id });
    const reviewId = await enterReview(tx, release, actor, revision.id);
    await move(tx, release, to, {
      reviewId,
      submittedBy: actor.id,
      submittedAt: sql`now()` as unknown as Date,
      reviewRevisionId: revision.id,
      returnedReason: null,
    });
    return { kind: 'release.submitted', payload: { revision: revision.number, revisionId: revision.id } };
  });
}

/**
 * @throws {RuleBroken} 'not_ready' when something a release must have is missing · 'suggestions_open' with how many
 * nobody has decided yet
 */
export function mustBeReady(release: Held): void {
  const problems = problemsOf(release.doc).filter(({ weight }) => weight === 'must');
  const missing = problems.map(({ code }) => code).filter((code) => code !== 'suggestions_open');
  if (missing.length > 0) throw new RuleBroken('not_ready', { missing: missing.join(' ') });
  for (const { code, count } of problems) throw new RuleBroken(code, { count });
}
