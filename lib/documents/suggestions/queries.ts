import { asc, eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { suggestions } from '#db/schema/comments.ts';
import { members } from '#db/schema/members.ts';
import { NotFound } from '../../errors.ts';
import type { Actor } from '../../members/roles.ts';
import { isReleaseId, readPage } from '../steps/hold.ts';

/** Whose suggestion it is. `at` is ISO 8601; `from` names who changed it in a file that was imported, in words. */
export type SuggestionNote = {
  id: string;
  member: { id: string; name: string };
  at: string;
  from: string | null;
};

/**
 * Whose suggestions a release has had, and when they were made, oldest first; decided ones too.
 * @throws {NotFound} 'release_unknown' when it is not there, or not for this person
 */
export async function readSuggestions(viewer: Actor, releaseId: string): Promise<SuggestionNote[]> {
  if (!isReleaseId(releaseId)) throw new NotFound('release_unknown');
  await readPage(db(), viewer, releaseId);
  const rows = await db()
    .select({
      id: suggestions.id,
      member: { id: members.id, name: members.name },
      at: suggestions.createdAt,
      from: suggestions.saidBy,
      saidAt: suggestions.saidAt,
    })
    .from(suggestions)
    .innerJoin(members, eq(members.id, suggestions.memberId))
    .where(eq(suggestions.releaseId, releaseId))
    .orderBy(asc(suggestions.createdAt), asc(suggestions.id));
  return rows.map(({ saidAt, at, ...row }) => ({ ...row, at: (saidAt ?? at).toISOString() }));
}
