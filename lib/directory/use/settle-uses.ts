import { z } from 'zod';
import { isRefusal } from '../../errors.ts';
import { sayRefusal } from '../../i18n/refusals.ts';
import type { Language } from '../../languages.ts';
import { log } from '../../log.ts';
import type { Actor } from '../../members/roles.ts';
import { followRecord } from '../../releases/follow-record.ts';
import { GROUPS } from './groups.ts';
import { leaveRecord, reopenAndTake, takeRecord } from './take-record.ts';

const choice = z.enum(['take', 'leave']).default('leave');

/** What is decided of the texts that name a record: those that are ticked, and what to do with each group of them. */
export const settleUsesInput = z.object({
  recordId: z.uuid(),
  /** `release:stateVersion:group`, as the page showed them. */
  items: z.array(z.string().regex(/^[0-9a-f-]{36}:\d{1,9}:[a-z]{4,9}$/)).max(500),
  draft: choice,
  review: choice,
  settled: choice,
  live: choice,
});

/** How it went with one text: null is done, else why not, as a sentence. */
export type SettledUse = { releaseId: string; why: string | null };

/** Does with each text what was decided for its group, each by itself under every rule there is. */
export async function settleUses(
  actor: Actor & { language: Language },
  input: z.input<typeof settleUsesInput>,
): Promise<SettledUse[]> {
  const { recordId, items, ...wanted } = settleUsesInput.parse(input);
  const lines: SettledUse[] = [];
  for (const item of new Set(items)) {
    const [releaseId = '', seen = '', group = ''] = item.split(':');
    const isTaken =
      GROUPS.some((known) => known === group) && { ...wanted, embargoed: 'leave' }[group] === 'take';
    const one = { recordId, releaseId, seen: Number(seen), group: isTaken ? group : 'left' };
    lines.push({ releaseId, why: await tryOne(actor, one) });
  }
  return lines;
}

type One = { recordId: string; releaseId: string; seen: number; group: string };

async function tryOne(actor: Actor & { language: Language }, one: One): Promise<string | null> {
  try {
    await settleOne(actor, one);
    return null;
  } catch (error) {
    if (isRefusal(error)) return sayRefusal(actor.language, error).message;
    log().error({ err: error, release: one.releaseId }, 'a text could not follow a record');
    return '…';
  }
}

async function settleOne(actor: Actor, { recordId, releaseId, seen, group }: One): Promise<void> {
  switch (group) {
    case 'draft':
    case 'review':
      return takeRecord(actor, { recordId, releaseId });
    case 'settled':
      return reopenAndTake(actor, { recordId, releaseId, seen });
    case 'live':
      await followRecord(actor, { recordId, releaseId, seen });
      return;
    default:
      return leaveRecord(actor, { recordId, releaseId });
  }
}
