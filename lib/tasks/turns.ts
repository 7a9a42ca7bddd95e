import { inArray, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { releases } from '#db/schema/releases.ts';
import type { Language } from '../languages.ts';
import { sayStep } from '../review/say.ts';
import { openSteps } from '../review/signing.ts';
import { stepsOfAll } from '../review/steps.ts';

/** What a queue says of a release besides its line: whose step it is now, and who has looked at this text already. */
export type Turn = { steps: string[]; readers: string[] };

/** Whose step it is and who has looked, for releases in review the viewer was shown. */
export async function readTurns(ids: readonly string[], language: Language): Promise<Map<string, Turn>> {
  if (ids.length === 0) return new Map();
  const [rows, looked] = await Promise.all([
    db()
      .select({ id: releases.id, work: releases.work, reviewId: releases.reviewId })
      .from(releases)
      .where(inArray(releases.id, [...ids])),
    db().execute<{ id: string; names: string[] }>(sql`
      select e.release_id as id, array_agg(distinct e.actor_name order by e.actor_name) as names
      from events e join releases r on r.id = e.release_id
      where e.release_id = any(${sql.param([...ids])}::uuid[]) and e.kind = 'release.read'
        and e.doc_version = r.doc_version
      group by e.release_id`),
  ]);
  const steps = await stepsOfAll(db(), rows);
  const readers = new Map([...looked].map(({ id, names }) => [id, names]));
  return new Map(
    rows.map(({ id }) => [
      id,
      {
        steps: openSteps(steps.get(id) ?? []).map(({ row }) => sayStep(row, language)),
        readers: readers.get(id) ?? [],
      },
    ]),
  );
}
