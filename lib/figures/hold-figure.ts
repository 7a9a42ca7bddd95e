import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { type StoryFigureRow, storyFigures } from '#db/schema/figures.ts';
import { Conflict, NotFound } from '../errors.ts';

/**
 * A figure of a story, locked.
 * @throws {NotFound} 'figure_unknown' · {Conflict} 'figure_changed' when it is not as it was `seen`
 */
export async function holdFigure(
  tx: Tx,
  storyId: string,
  figureId: string,
  seen?: number,
): Promise<StoryFigureRow> {
  const [row] = await tx
    .select()
    .from(storyFigures)
    .where(
      and(eq(storyFigures.id, figureId), eq(storyFigures.storyId, storyId), isNull(storyFigures.retiredAt)),
    )
    .for('update');
  if (!row) throw new NotFound('figure_unknown');
  if (seen !== undefined && row.version !== seen) throw new Conflict('figure_changed');
  return row;
}
