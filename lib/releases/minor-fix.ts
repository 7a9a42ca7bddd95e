import type { z } from 'zod';
import { Conflict } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { hasChangedSince } from './changed-since.ts';
import { goLive } from './go-live.ts';
import { minorFixInput } from './input.ts';
import { type Outcome, perform } from './perform.ts';
import { takeRevision } from './revision.ts';

/**
 * Mends mistakes of writing in what readers have, at once: a minor edition without a note, with the date before, told to
 * nobody. It is marked as not reviewed until another person reviews it afterwards.
 * @throws {Conflict} 'text_changed' when somebody else changed the text since
 * @throws {RuleBroken} 'not_minor', 'not_ready', 'suggestions_open', 'comments_blocking', 'findings_blocking'
 */
export function minorFix(actor: Actor, input: z.input<typeof minorFixInput>) {
  const { docVersion, ...seen } = minorFixInput.parse(input);
  return perform(actor, 'minor_fix', seen, async ({ tx, release, to }) => {
    if (await hasChangedSince(tx, release, docVersion, { except: actor.id }))
      throw new Conflict('text_changed');
    const revision = await takeRevision(tx, release, actor, 'minor_fix');
    const done = await goLive(tx, release, to, {
      revisionId: revision.id,
      correction: '',
      concerns: [],
      by: actor,
      publishedBy: actor.id,
      forcedBy: actor.id,
      minor: true,
    });
    return minorPublished(done, 'no');
  });
}

/** What is recorded of a minor edition: its own kind, which nobody is told of. */
export function minorPublished(
  { payload: { edition, editionId, address } }: Outcome<'release.published'>,
  reviewed: 'yes' | 'no',
): Outcome<'release.minor_published'> {
  return { kind: 'release.minor_published', payload: { edition, editionId, address, reviewed } };
}
