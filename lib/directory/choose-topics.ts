import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { sites } from '#db/schema/sites.ts';
import { Conflict, NotFound } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { assertStillMember } from '../members/still-member.ts';
import { refuse } from '../releases/perform.ts';
import { chooseTopicsInput } from './input.ts';
import { canChooseTopics } from './policy.ts';
import { TOPICS, type Topic } from './topics.ts';

/**
 * Says which topics a site offers its stories. Stories keep those they have.
 * @throws {NotFound} 'site_unknown' · {Forbidden} 'needs_admin' · {Conflict} 'topics_changed' when they are not as the page showed them
 */
export function chooseTopics(
  actor: Actor,
  input: z.input<typeof chooseTopicsInput>,
): Promise<readonly Topic[]> {
  const { siteKey, topics, seen } = chooseTopicsInput.parse(input);
  return inTransaction(async (tx) => {
    await assertStillMember(tx, actor);
    const [site] = await tx.select().from(sites).where(eq(sites.key, siteKey)).for('update');
    const may = canChooseTopics(actor, siteKey);
    if (!site || (!may.allowed && may.kind === 'hidden')) throw new NotFound('site_unknown');
    refuse(may);
    const before = offeredTopics(site.topicsOff);
    if (before.join(' ') !== seen) throw new Conflict('topics_changed');
    const off = TOPICS.filter((topic) => !topics.includes(topic));
    const after = offeredTopics(off);
    if (after.join(' ') === seen) return before;
    await tx.update(sites).set({ topicsOff: off }).where(eq(sites.key, siteKey));
    const added = after.filter((topic) => !before.includes(topic));
    const removed = before.filter((topic) => !after.includes(topic));
    await record(tx, actor, 'site.topics_chosen', { offered: after.length, added, removed }, { siteKey });
    return after;
  });
}

/** The topics a site offers, in the order of the newsroom's. Pure. */
export const offeredTopics = (off: readonly Topic[]): readonly Topic[] =>
  TOPICS.filter((topic) => !off.includes(topic));
