import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { editions } from '#db/schema/releases.ts';
import type { StoryDetails } from './release.ts';

export const DETAILS = ['kind', 'reach', 'countries', 'topics', 'sdgs'] as const;
export type DetailName = (typeof DETAILS)[number];

/** A detail of the story that is no longer as the live edition has it. Values are codes; the page names them. */
export type DetailChange = { name: DetailName; before: string[]; after: string[] };

/** What of a story's details changed since an edition. */
export async function compareDetails(editionId: string, now: StoryDetails): Promise<DetailChange[]> {
  const [row] = await db()
    .select({ details: editions.details })
    .from(editions)
    .where(eq(editions.id, editionId));
  if (!row) return [];
  return DETAILS.map((name) => ({ name, before: codes(row.details[name]), after: codes(now[name]) })).filter(
    ({ before, after }) => before.join() !== after.join(),
  );
}

const codes = (value: string | readonly (string | number)[]) => [value].flat().map(String);
