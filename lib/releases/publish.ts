import type { z } from 'zod';
import type { Actor } from '../members/roles.ts';
import { goLive } from './go-live.ts';
import { publishInput } from './input.ts';
import { perform } from './perform.ts';

/**
 * Puts the approved revision before readers. A correction says what was wrong and what is right.
 * @throws {RuleBroken} 'correction_note_missing', 'not_ready'
 */
export function publish(actor: Actor, input: z.input<typeof publishInput>) {
  const { correction, ...seen } = publishInput.parse(input);
  return perform(actor, 'publish', seen, ({ tx, release, to }) =>
    goLive(tx, release, to, { correction, publishedBy: actor.id }),
  );
}
