import { and, asc, eq, gt } from 'drizzle-orm';
import { db, type Tx } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { releaseSteps } from '#db/schema/releases.ts';
import { Conflict, NotFound } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { isReleaseId, readPage } from './steps/hold.ts';

/** One step of the log as others hear of it. */
export type StepNews = {
  version: number;
  step: Record<string, unknown>;
  clientId: string;
  member: { id: string; name: string };
};

/** Steps in order. `version` is that of the last one here, `head` that of the document: ask again until they are equal. */
export type StepsSince = { version: number; head: number; steps: StepNews[] };

const AT_ONCE = 1000;

/**
 * The steps of a release after a version, at most a thousand.
 * @throws {NotFound} 'release_unknown' · {Conflict} 'version_unknown' when the document never was that far
 */
export async function stepsSince(
  viewer: Actor | null,
  releaseId: string,
  since: number,
): Promise<StepsSince> {
  if (!isReleaseId(releaseId)) throw new NotFound('release_unknown');
  const page = await readPage(db(), viewer, releaseId);
  return stepsBetween(db(), releaseId, since, page.docVersion);
}

/** The same for whoever has already found the release and its head. */
export async function stepsBetween(
  tx: Pick<Tx, 'select'>,
  releaseId: string,
  since: number,
  head: number,
): Promise<StepsSince> {
  if (since > head) throw new Conflict('version_unknown', { version: head });
  if (since === head) return { version: head, head, steps: [] };
  const steps = await tx
    .select({
      version: releaseSteps.version,
      step: releaseSteps.step,
      clientId: releaseSteps.clientId,
      member: { id: members.id, name: members.name },
    })
    .from(releaseSteps)
    .innerJoin(members, eq(members.id, releaseSteps.memberId))
    .where(and(eq(releaseSteps.releaseId, releaseId), gt(releaseSteps.version, since)))
    .orderBy(asc(releaseSteps.version))
    .limit(AT_ONCE);
  const version = steps.at(-1)?.version ?? since;
  return { version, head: Math.max(head, version), steps };
}
