import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { announce } from '../documents/hub.ts';
import type { NodeJson } from '../documents/parse.ts';
import { replaceDocument } from '../documents/replace.ts';
import { documentSchema } from '../documents/schema.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdRelease } from '../releases/find.ts';
import { mustBeAllowed } from '../releases/perform.ts';
import { holdFigure } from './hold-figure.ts';
import { putFigureInput } from './input.ts';
import { withFigure } from './put-words.ts';

/**
 * Writes a figure of the story wherever a release is tied to it and says something else, each place in its own form.
 * @throws {NotFound} 'figure_unknown' · {Forbidden} as for writing
 */
export async function putFigure(actor: Actor, input: z.input<typeof putFigureInput>): Promise<number> {
  const { releaseId, figureId } = putFigureInput.parse(input);
  const places = await inTransaction(async (tx) => {
    const release = await holdRelease(tx, actor, releaseId);
    mustBeAllowed(actor, 'write', release);
    const held = await holdFigure(tx, release.storyId, figureId);
    const put = withFigure(documentSchema.nodeFromJSON(release.doc), release.language, held);
    if (put.places === 0) return 0;
    await replaceDocument(tx, release, actor, put.doc.toJSON() as NodeJson);
    const { label, value } = held;
    await record(tx, actor, 'figure.put', { figureId, label, value, places: put.places }, { release });
    return put.places;
  });
  announce(releaseId);
  return places;
}
