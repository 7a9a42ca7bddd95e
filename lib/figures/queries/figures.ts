import { and, asc, eq, isNull } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { figureTicks, type StoryFigureRow, storyFigures } from '#db/schema/figures.ts';
import { members } from '#db/schema/members.ts';
import { documentSchema } from '../../documents/schema.ts';
import type { Language } from '../../languages.ts';
import type { Actor } from '../../members/roles.ts';
import { type Answer, can } from '../../releases/policy.ts';
import { type DeskRelease, readRelease } from '../../releases/queries/release.ts';
import { saidAt } from '../put-words.ts';
import { type FigureLine, placesOf, registerOf } from '../register.ts';

/** A number with who found it right. */
export type TickedLine = FigureLine & { tick: { who: string; mine: boolean; at: Date } | null };

/** A place that is tied to a figure: what it says, and what would stand there. */
export type FigurePlaceView = { print: string; says: string; would: string; isRight: boolean };

/** What one language version says of a figure, and whether this person may write there. */
export type FigureUse = { id: string; language: Language; write: Answer; places: FigurePlaceView[] };

export type StoryFigureView = StoryFigureRow & { changedByName: string; uses: FigureUse[] };

/** Every number of a release, in order, with the ticks that hold for its text. */
export async function readNumbers(viewer: Actor, release: DeskRelease): Promise<TickedLine[]> {
  const rows = await db()
    .select({ print: figureTicks.print, at: figureTicks.at, who: members.name, memberId: members.id })
    .from(figureTicks)
    .innerJoin(members, eq(members.id, figureTicks.memberId))
    .where(eq(figureTicks.releaseId, release.id));
  const ticks = new Map(rows.map((row) => [row.print, row]));
  return registerOf(documentSchema.nodeFromJSON(release.doc), release.language).map((line) => {
    const tick = ticks.get(line.print);
    return { ...line, tick: tick ? { who: tick.who, mine: tick.memberId === viewer.id, at: tick.at } : null };
  });
}

/** The figures of a release's story with every place that is tied to them, in all its languages. */
export async function readStoryFigures(viewer: Actor, release: DeskRelease): Promise<StoryFigureView[]> {
  const rows = await db()
    .select({ row: storyFigures, changedByName: members.name })
    .from(storyFigures)
    .innerJoin(members, eq(members.id, storyFigures.changedBy))
    .where(and(eq(storyFigures.storyId, release.storyId), isNull(storyFigures.retiredAt)))
    .orderBy(asc(storyFigures.createdAt), asc(storyFigures.id));
  if (rows.length === 0) return [];
  const others = await Promise.all(
    release.versions.map(({ id }) => (id === release.id ? release : readRelease(viewer, id))),
  );
  const texts = others.map((other) => ({
    other,
    places: placesOf(documentSchema.nodeFromJSON(other.doc), other.language),
    write: can(viewer, 'write', other.subject),
  }));
  return rows.map(({ row, changedByName }) => ({
    ...row,
    changedByName,
    uses: texts.flatMap(({ other, places, write }) => {
      const tied = places
        .filter(({ line }) => line.tie === row.id)
        .map((place) => ({ print: place.line.print, ...saidAt(place, row) }));
      return tied.length > 0 ? [{ id: other.id, language: other.language, write, places: tied }] : [];
    }),
  }));
}
