import { and, eq, isNull } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { dismissals } from '#db/schema/checks.ts';
import { members } from '#db/schema/members.ts';
import { isReleaseId, readPage } from '../../documents/steps/hold.ts';
import { NotFound } from '../../errors.ts';
import type { Actor } from '../../members/roles.ts';
import type { Left } from '../frozen.ts';
import type { From } from './known.ts';

/** What is let stand in a release, by print; those whose words are gone too: they count again when the words come back. */
export async function leftIn(from: From, releaseId: string): Promise<Map<string, Left>> {
  const rows = await from
    .select({
      print: dismissals.print,
      id: dismissals.id,
      by: members.name,
      at: dismissals.dismissedAt,
      note: dismissals.note,
    })
    .from(dismissals)
    .innerJoin(members, eq(members.id, dismissals.dismissedBy))
    .where(and(eq(dismissals.releaseId, releaseId), isNull(dismissals.undoneAt)));
  return new Map(rows.map(({ print, at, ...row }) => [print, { ...row, at: at.toISOString() }]));
}

/** What is let stand in a release, and the number it is at: it goes up with each dismissal and each that is brought back. */
export type Dismissals = { version: number; dismissals: (Left & { print: string })[] };

/**
 * What is let stand in a release, through the eyes of the person asking.
 * @throws {NotFound} 'release_unknown' when it is not there, or not for this person
 */
export async function readDismissals(viewer: Actor, releaseId: string): Promise<Dismissals> {
  if (!isReleaseId(releaseId)) throw new NotFound('release_unknown');
  // The version first: what is let stand in between is in the answer, and is asked for once more.
  const { dismissalsVersion } = await readPage(db(), viewer, releaseId);
  const left = await leftIn(db(), releaseId);
  return {
    version: dismissalsVersion,
    dismissals: [...left].map(([print, row]) => ({ print, ...row })),
  };
}
