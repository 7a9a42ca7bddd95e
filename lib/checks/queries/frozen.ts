import { desc, eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { revisionChecks } from '#db/schema/checks.ts';
import { members } from '#db/schema/members.ts';
import { revisions } from '#db/schema/releases.ts';
import type { FrozenFinding } from '../frozen.ts';

/** What was found in a revision when an act was done with it. */
export type FrozenChecks = {
  id: string;
  revision: number;
  act: string;
  by: string;
  at: Date;
  findings: FrozenFinding[];
};

const MOST = 30;

/** What was found in a release at each act, the last one first. The caller has found the release. */
export function readFrozen(releaseId: string): Promise<FrozenChecks[]> {
  return db()
    .select({
      id: revisionChecks.id,
      revision: revisions.number,
      act: revisionChecks.act,
      by: members.name,
      at: revisionChecks.checkedAt,
      findings: revisionChecks.findings,
    })
    .from(revisionChecks)
    .innerJoin(revisions, eq(revisions.id, revisionChecks.revisionId))
    .innerJoin(members, eq(members.id, revisionChecks.checkedBy))
    .where(eq(revisionChecks.releaseId, releaseId))
    .orderBy(desc(revisionChecks.checkedAt))
    .limit(MOST);
}
