import { and, eq, gt, ne, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { type ReleaseRow, releases } from '#db/schema/releases.ts';
import { RuleBroken } from '../errors.ts';

/** @throws {RuleBroken} 'story_embargoed' while another language of the story waits for its embargo to lift */
export async function mustNotBreakEmbargo(tx: Tx, release: ReleaseRow): Promise<void> {
  const [waiting] = await tx
    .select({ id: releases.id })
    .from(releases)
    .where(
      and(
        eq(releases.storyId, release.storyId),
        ne(releases.id, release.id),
        eq(releases.work, 'embargoed'),
        gt(releases.publishAt, sql`now()`),
      ),
    )
    .limit(1);
  if (waiting) throw new RuleBroken('story_embargoed');
}
