import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { announce } from '../documents/hub.ts';
import { NotFound } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { bringBack } from './bring-back.ts';
import { holdRelease } from './find.ts';
import { restoreVersionInput } from './input.ts';
import { mustBeAllowed } from './perform.ts';
import { readRelease } from './queries/release.ts';
import { readVersion } from './queries/version.ts';

/**
 * Makes the text that is being written again what it was in an earlier version, as `bringBack`.
 * @throws {NotFound} 'version_missing' · {RuleBroken} 'same_text' · {Forbidden} as for writing
 */
export async function restoreVersion(
  actor: Actor,
  input: z.input<typeof restoreVersionInput>,
): Promise<{ kept: number; revision: number }> {
  const { releaseId, version: name } = restoreVersionInput.parse(input);
  // Versions never change: they are read before the row is locked.
  const version = await readVersion(await readRelease(actor, releaseId), name);
  if (!version || version.kind === 'now') throw new NotFound('version_missing');
  const done = await inTransaction(async (tx) => {
    const held = await holdRelease(tx, actor, releaseId);
    mustBeAllowed(actor, 'write', held);
    const { release, kept, revision } = await bringBack(tx, held, actor, version);
    const { kind, number } = version;
    const numbers = { kept, revision };
    await record(
      tx,
      actor,
      'release.version_restored',
      { kind, number: number ?? '', ...numbers },
      { release },
    );
    return numbers;
  });
  announce(releaseId);
  return done;
}
