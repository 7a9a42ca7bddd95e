import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { storyFigures } from '#db/schema/figures.ts';
import { announce } from '../documents/hub.ts';
import type { NodeJson } from '../documents/parse.ts';
import { replaceDocument } from '../documents/replace.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdNumber } from './hold-number.ts';
import { keepFigureInput } from './input.ts';
import { tied } from './tie-words.ts';

/**
 * Makes a number of a release a figure of its story, and ties the words to it.
 * @throws {Conflict} 'number_gone' · {Forbidden} as for writing
 */
export async function keepFigure(actor: Actor, input: z.input<typeof keepFigureInput>): Promise<string> {
  const { releaseId, print, label, unit, asOf, source, precision } = keepFigureInput.parse(input);
  const id = await inTransaction(async (tx) => {
    const { release, place, doc } = await holdNumber(tx, actor, 'write', { releaseId, print });
    const { value, to, kind } = place.line.figure;
    const [row] = await tx
      .insert(storyFigures)
      .values({
        storyId: release.storyId,
        label,
        kind,
        value,
        upTo: to,
        unit,
        precision,
        asOf: asOf || null,
        source,
        createdBy: actor.id,
        changedBy: actor.id,
      })
      .returning({ id: storyFigures.id });
    if (!row) throw new Error('the figure was not stored');
    await replaceDocument(tx, release, actor, tied(doc, place, row.id).toJSON() as NodeJson);
    await record(tx, actor, 'figure.kept', { figureId: row.id, label, value }, { release });
    return row.id;
  });
  announce(releaseId);
  return id;
}
