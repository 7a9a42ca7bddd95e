import { and, asc, eq, isNull } from 'drizzle-orm';
import { storyFigures } from '#db/schema/figures.ts';
import { releases } from '#db/schema/releases.ts';
import type { KnownFigure } from '../figures/known-figure.ts';
import type { From, Whose } from './known.ts';

/** The figures the story of a release stands by, as they are now. */
export async function knownFigures(
  { releaseId }: Pick<Whose, 'releaseId'>,
  from: From,
): Promise<KnownFigure[]> {
  return from
    .select({
      id: storyFigures.id,
      label: storyFigures.label,
      kind: storyFigures.kind,
      value: storyFigures.value,
      upTo: storyFigures.upTo,
      precision: storyFigures.precision,
    })
    .from(storyFigures)
    .innerJoin(releases, eq(releases.storyId, storyFigures.storyId))
    .where(and(eq(releases.id, releaseId), isNull(storyFigures.retiredAt)))
    .orderBy(asc(storyFigures.createdAt), asc(storyFigures.id));
}
