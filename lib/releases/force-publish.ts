import type { z } from 'zod';
import { Conflict } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { hasChangedSince } from './changed-since.ts';
import { goLive } from './go-live.ts';
import { forcePublishInput } from './input.ts';
import { perform } from './perform.ts';
import { takeRevision } from './revision.ts';

/**
 * Puts a text nobody else has signed before readers, for a reason that stays with it. The edition is marked as not
 * reviewed until another person reviews it afterwards. Nobody else's eyes were on it: what others wrote since the page
 * was shown is read first; one's own words need no second look.
 * @throws {Conflict} 'text_changed' when somebody else changed the text since
 * @throws {RuleBroken} 'correction_note_missing', 'not_ready', 'suggestions_open', 'comments_blocking', 'findings_blocking'
 */
export function forcePublish(actor: Actor, input: z.input<typeof forcePublishInput>) {
  const { docVersion, text, correction, concerns, ...seen } = forcePublishInput.parse(input);
  return perform(actor, 'force_publish', seen, async ({ tx, release, to }) => {
    if (await hasChangedSince(tx, release, docVersion, { except: actor.id }))
      throw new Conflict('text_changed');
    const revision = await takeRevision(tx, release, actor, 'force_publish');
    const { payload } = await goLive(tx, release, to, {
      revisionId: revision.id,
      correction,
      concerns,
      by: actor,
      publishedBy: actor.id,
      forcedBy: actor.id,
    });
    return { kind: 'release.force_published', payload: { ...payload, text } };
  });
}
