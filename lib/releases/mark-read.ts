import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { Conflict } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdRelease } from './find.ts';
import { readInput } from './input.ts';
import { lastRead } from './last-read.ts';
import { mustBeAllowed } from './perform.ts';

/**
 * "I have read this": from now on the member is shown what changed since. Opening a page proves nothing, so it is said.
 * Said again of the same text, it is known already.
 * @throws {Conflict} 'text_changed' when the text is no longer the one that was read
 */
export function markRead(actor: Actor, input: z.input<typeof readInput>): Promise<void> {
  const { releaseId, docVersion } = readInput.parse(input);
  return inTransaction(async (tx) => {
    const release = await holdRelease(tx, actor, releaseId);
    mustBeAllowed(actor, 'compare', release);
    if (release.docVersion !== docVersion) throw new Conflict('text_changed');
    const last = await lastRead(tx, actor, releaseId);
    if (last && last.docVersion >= docVersion) return;
    await record(tx, actor, 'release.read', {}, { release });
  });
}
