import type { z } from 'zod';
import type { Actor } from '../members/roles.ts';
import { goLive } from './go-live.ts';
import { publishInput } from './input.ts';
import { minorPublished } from './minor-fix.ts';
import { perform } from './perform.ts';

type Published = 'release.published' | 'release.minor_published';

/**
 * Puts the approved revision before readers. A correction says what was wrong and what is right; a minor edition says
 * nothing, keeps the date and is told to nobody.
 * @throws {RuleBroken} 'correction_note_missing', 'not_ready', 'comments_blocking', 'findings_blocking', 'not_minor'
 */
export function publish(actor: Actor, input: z.input<typeof publishInput>) {
  const { correction, concerns, minor, ...seen } = publishInput.parse(input);
  return perform<Published>(actor, 'publish', seen, async ({ tx, release, to }) => {
    const done = await goLive(tx, release, to, {
      correction,
      concerns,
      by: actor,
      publishedBy: actor.id,
      minor: minor === 'yes',
    });
    return minor === 'yes' ? minorPublished(done, 'yes') : done;
  });
}
