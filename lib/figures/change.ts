import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { storyFigures } from '#db/schema/figures.ts';
import { announce } from '../documents/hub.ts';
import { record } from '../events/record.ts';
import type { Language } from '../languages.ts';
import type { Actor } from '../members/roles.ts';
import { holdRelease } from '../releases/find.ts';
import { mustBeAllowed } from '../releases/perform.ts';
import { holdFigure } from './hold-figure.ts';
import { changeFigureInput, retireFigureInput } from './input.ts';
import { typedNumber } from './typed.ts';

/**
 * Changes a figure of a story. No text changes by it: places that say something else are found, and offered.
 * @throws {NotFound} 'figure_unknown' · {Conflict} 'figure_changed' · {Invalid} when the value is no number
 */
export async function changeFigure(
  actor: Actor & { language: Language },
  input: z.input<typeof changeFigureInput>,
): Promise<void> {
  const { releaseId, figureId, seen, value: typed, ...about } = changeFigureInput.parse(input);
  const { value, to } = typedNumber(typed, actor.language);
  await inTransaction(async (tx) => {
    const release = await holdRelease(tx, actor, releaseId);
    mustBeAllowed(actor, 'change_details', release);
    const before = await holdFigure(tx, release.storyId, figureId, seen);
    await tx
      .update(storyFigures)
      .set({
        ...about,
        asOf: about.asOf || null,
        value,
        upTo: to,
        version: before.version + 1,
        changedBy: actor.id,
        changedAt: sql`now()`,
      })
      .where(eq(storyFigures.id, figureId));
    const payload = { figureId, label: about.label, from: before.value, to: value };
    await record(tx, actor, 'figure.changed', payload, { release });
  });
  announce(releaseId);
}

/** Lets a figure of a story go; the words that were tied to it stay as they are. */
export async function retireFigure(actor: Actor, input: z.input<typeof retireFigureInput>): Promise<void> {
  const { releaseId, figureId, seen } = retireFigureInput.parse(input);
  await inTransaction(async (tx) => {
    const release = await holdRelease(tx, actor, releaseId);
    mustBeAllowed(actor, 'change_details', release);
    const { label, value } = await holdFigure(tx, release.storyId, figureId, seen);
    await tx.update(storyFigures).set({ retiredAt: sql`now()` }).where(eq(storyFigures.id, figureId));
    await record(tx, actor, 'figure.retired', { figureId, label, value }, { release });
  });
  announce(releaseId);
}
