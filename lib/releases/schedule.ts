import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Tx } from '#db/client.ts';
import { mustBeClear } from '../checks/must-be-clear.ts';
import { wordsMustBeClear } from '../checks/words-must-be-clear.ts';
import { mustBeSettled } from '../comments/settled.ts';
import { RuleBroken } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdRelease } from './find.ts';
import { approvedRevision, mustBeCorrected } from './go-live.ts';
import { holdAll } from './hold-others.ts';
import { scheduleInput } from './input.ts';
import { move, mustBeAllowed, perform } from './perform.ts';
import { type Planned, planFor } from './plan.ts';
import { mustNotBreakEmbargo } from './story-embargo.ts';
import { mustBeReady } from './submit.ts';
import { transition } from './workflow.ts';

/**
 * Sets when an approved release becomes public by itself. Until then nobody edits it; its approvals stand.
 * Others may be scheduled with it: they become public together, all or none.
 * @throws {Invalid} as `planFor` · {RuleBroken} 'correction_note_missing', 'not_ready', 'comments_blocking',
 * 'findings_blocking', 'words_blocking', 'story_embargoed'
 */
export function schedule(actor: Actor, input: z.input<typeof scheduleInput>) {
  const { releaseId, seen, correction, together, ...plan } = scheduleInput.parse(input);
  const others = together.filter((id) => id !== releaseId);
  return perform(
    actor,
    'schedule',
    { releaseId, seen },
    async ({ tx, release, to }) => {
      mustBeReady(release);
      await mustBeSettled(tx, release);
      await mustBeClear(tx, release, {
        act: 'schedule',
        by: actor,
        revisionId: approvedRevision(release),
      });
      mustBeCorrected(release, correction);
      await wordsMustBeClear(tx, release, correction, 'correction');
      await mustNotBreakEmbargo(tx, release);
      const planned = await planFor(tx, plan);
      const togetherId = others.length > 0 ? randomUUID() : null;
      await move(tx, release, to, {
        ...planned,
        scheduledBy: actor.id,
        correctionNote: correction || null,
        togetherId,
      });
      const payload = { at: planned.publishAt.toISOString(), wall: planned.publishWall, zone: plan.zone };
      for (const id of others) await scheduleAlso(tx, actor, id, { ...planned, togetherId }, payload);
      return { kind: 'release.scheduled', payload };
    },
    (tx) => holdAll(tx, [releaseId, ...others]),
  );
}

type Payload = { at: string; wall: string; zone: string };

async function scheduleAlso(
  tx: Tx,
  actor: Actor,
  id: string,
  planned: Planned & { togetherId: string | null },
  payload: Payload,
): Promise<void> {
  const other = await holdRelease(tx, actor, id);
  mustBeAllowed(actor, 'schedule', other);
  const to = transition('schedule', other);
  if (!to || other.live !== 'none') throw new RuleBroken('together_apart');
  mustBeReady(other);
  await mustBeSettled(tx, other);
  await mustBeClear(tx, other, { act: 'schedule', by: actor, revisionId: approvedRevision(other) });
  await mustNotBreakEmbargo(tx, other);
  await move(tx, other, to, { ...planned, scheduledBy: actor.id });
  await record(tx, actor, 'release.scheduled', payload, { release: other });
}
