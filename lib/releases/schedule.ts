import type { z } from 'zod';
import type { Actor } from '../members/roles.ts';
import { mustBeCorrected } from './go-live.ts';
import { scheduleInput } from './input.ts';
import { move, perform } from './perform.ts';
import { planFor } from './plan.ts';
import { mustNotBreakEmbargo } from './story-embargo.ts';
import { mustBeReady } from './submit.ts';

/**
 * Sets when an approved release becomes public by itself. Until then nobody edits it; its approvals stand.
 * @throws {Invalid} as `planFor` · {RuleBroken} 'correction_note_missing', 'not_ready', 'story_embargoed'
 */
export function schedule(actor: Actor, input: z.input<typeof scheduleInput>) {
  const { releaseId, seen, correction, ...plan } = scheduleInput.parse(input);
  return perform(actor, 'schedule', { releaseId, seen }, async ({ tx, release, to }) => {
    mustBeReady(release);
    mustBeCorrected(release, correction);
    await mustNotBreakEmbargo(tx, release);
    const planned = await planFor(tx, plan);
    await move(tx, release, to, {
      ...planned,
      scheduledBy: actor.id,
      correctionNote: correction || null,
    });
    return {
      kind: 'release.scheduled',
      payload: { at: planned.publishAt.toISOString(), wall: planned.publishWall, zone: plan.zone },
    };
  });
}
