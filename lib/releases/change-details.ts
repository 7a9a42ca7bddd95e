import { and, eq, inArray, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import { releases, type StoryRow, stories } from '#db/schema/releases.ts';
import { projectsElsewhere } from '../directory/queries/projects.ts';
import { canonical } from '../documents/parse.ts';
import { Conflict, Invalid, RuleBroken } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { wakeStepsOfStory } from '../review/open-review.ts';
import { type Held, holdRelease } from './find.ts';
import { holdStory } from './hold-others.ts';
import { changeDetailsInput } from './input.ts';
import { mustBeAllowed } from './perform.ts';

/**
 * Changes what the languages of a story share: kind, reach, countries, topics, SDGs, projects, what needs care. What is live keeps
 * its own until the next edition. A running review asks for the steps it skipped that are now called for.
 * @throws {RuleBroken} 'language_signed' when a language version of the story is approved with the details as they are
 * @throws {Invalid} 'unknown' when a project is none that the site may name
 * @throws {Conflict} 'details_changed' when somebody else changed them since the form was shown
 */
export function changeDetails(actor: Actor, input: z.input<typeof changeDetailsInput>): Promise<StoryRow> {
  const { releaseId, seenDetails, ...details } = changeDetailsInput.parse(input);
  return inTransaction(async (tx) => {
    // The steps of every language are asked again: none of them may be signed meanwhile.
    await holdStory(tx, releaseId);
    const release = await holdRelease(tx, actor, releaseId);
    mustBeAllowed(actor, 'change_details', release);
    await mustNotBeSigned(tx, release);
    const before = release.story;
    const changes = Object.fromEntries(
      (Object.keys(details) as (keyof typeof details)[])
        .filter((name) => canonical(before[name]) !== canonical(details[name]))
        .map((name) => [name, { from: before[name], to: details[name] }]),
    );
    if (Object.keys(changes).length === 0) return before;
    const added = details.projects.filter((id) => !before.projects.includes(id));
    if ((await projectsElsewhere(release.siteKey, added, tx)).length > 0)
      throw new Invalid('projects_unknown', { projects: ['unknown'] });
    const [story] = await tx
      .update(stories)
      .set({ ...details, detailsVersion: sql`${stories.detailsVersion} + 1` })
      .where(and(eq(stories.id, before.id), eq(stories.detailsVersion, seenDetails)))
      .returning();
    if (!story) throw new Conflict('details_changed');
    await record(tx, actor, 'story.details_changed', { changes }, { release });
    const woken = await wakeStepsOfStory(tx, story);
    if (woken.length > 0)
      await record(tx, actor, 'release.steps_added', { count: woken.length }, { release });
    return story;
  });
}

async function mustNotBeSigned(tx: Tx, release: Held): Promise<void> {
  const signed = and(
    eq(releases.storyId, release.storyId),
    inArray(releases.work, ['approved', 'scheduled', 'embargoed']),
  );
  const [sibling] = await tx.select({ language: releases.language }).from(releases).where(signed);
  if (sibling) throw new RuleBroken('language_signed', { language: sibling.language });
}
