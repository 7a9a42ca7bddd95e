import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { announce } from '../documents/hub.ts';
import type { NodeJson } from '../documents/parse.ts';
import { replaceDocument } from '../documents/replace.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdFigure } from './hold-figure.ts';
import { holdNumber } from './hold-number.ts';
import { tieFigureInput, untieFigureInput } from './input.ts';
import { tied } from './tie-words.ts';

/**
 * Ties a number of a release to a figure its story has.
 * @throws {Conflict} 'number_gone' · {NotFound} 'figure_unknown' · {Forbidden} as for writing
 */
export async function tieFigure(actor: Actor, input: z.input<typeof tieFigureInput>): Promise<void> {
  const { releaseId, print, figureId } = tieFigureInput.parse(input);
  await inTransaction(async (tx) => {
    const { release, place, doc } = await holdNumber(tx, actor, 'write', { releaseId, print });
    const { label } = await holdFigure(tx, release.storyId, figureId);
    await replaceDocument(tx, release, actor, tied(doc, place, figureId).toJSON() as NodeJson);
    await record(tx, actor, 'figure.tied', { figureId, label, words: place.line.text }, { release });
  });
  announce(releaseId);
}

/** Takes the tie of a number away; the words stay. @throws {Conflict} 'number_gone' · {Forbidden} as for writing */
export async function untieFigure(actor: Actor, input: z.input<typeof untieFigureInput>): Promise<void> {
  const number = untieFigureInput.parse(input);
  await inTransaction(async (tx) => {
    const { release, place, doc } = await holdNumber(tx, actor, 'write', number);
    await replaceDocument(tx, release, actor, tied(doc, place, null).toJSON() as NodeJson);
    await record(tx, actor, 'figure.untied', { words: place.line.text }, { release });
  });
  announce(number.releaseId);
}
