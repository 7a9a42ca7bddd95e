import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import type { RevisionRow } from '#db/schema/releases.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdRelease } from './find.ts';
import { saveRevisionInput } from './input.ts';
import { mustBeAllowed } from './perform.ts';
import { takeRevision } from './revision.ts';

/** Keeps the document as it is now under a name ("Save version"). */
export function saveRevision(actor: Actor, input: z.input<typeof saveRevisionInput>): Promise<RevisionRow> {
  const { releaseId, label } = saveRevisionInput.parse(input);
  return inTransaction(async (tx) => {
    const release = await holdRelease(tx, actor, releaseId);
    mustBeAllowed(actor, 'save_revision', release);
    const revision = await takeRevision(tx, release, actor, 'saved', label);
    await record(tx, actor, 'release.revision_saved', { revision: revision.number, label }, { release });
    return revision;
  });
}
