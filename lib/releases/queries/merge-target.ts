import { and, eq, inArray, or } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '#db/client.ts';
import { releases, stories } from '#db/schema/releases.ts';
import type { Actor } from '../../members/roles.ts';
import { seenBy } from './visible.ts';

type Unpublishing = { releaseId: string; mergedInto: string };

/**
 * Lets the release readers are sent to be named as people name it: by its reference or its public address. What names
 * nothing the member can see is left as it is, and the verb refuses it.
 */
export async function resolveMergeTarget<I extends Unpublishing>(viewer: Actor, input: I): Promise<I> {
  const named = input.mergedInto.trim();
  if (!named || z.uuid().safeParse(named).success) return input;
  const [from] = await db().select().from(releases).where(eq(releases.id, input.releaseId));
  if (!from) return input;
  const slug = named.replace(/^https?:\/\/[^/]+/, '').replace(/^\/[^/]+\/[a-z]{2}\/news\//, '');
  const [found] = await db()
    .select({ id: releases.id })
    .from(releases)
    .innerJoin(stories, eq(stories.id, releases.storyId))
    .where(
      and(
        seenBy(viewer),
        inArray(releases.live, ['published', 'withdrawn']),
        eq(releases.language, from.language),
        or(eq(stories.reference, named.toUpperCase()), eq(releases.slug, slug)),
      ),
    )
    .orderBy(releases.siteKey)
    .limit(1);
  return { ...input, mergedInto: found?.id ?? '' };
}
