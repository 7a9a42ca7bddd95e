import { desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { revisionChecks } from '#db/schema/checks.ts';
import { canonical } from '../documents/parse.ts';
import { RuleBroken } from '../errors.ts';
import { filesMustBeReady } from '../media/must-be-shown.ts';
import type { Held } from '../releases/find.ts';
import type { Act } from '../releases/workflow.ts';
import type { Noticed } from './frozen.ts';
import { blocking, frozen } from './noticed.ts';
import { noticedIn } from './queries/noticed.ts';

const SAID = 5;

/** The act a text is read for, who does it, and the revision it is done with. */
type Reading = { act: Act; by: { id: string }; revisionId: string };

/**
 * Reads a held release for an act, asks whether its files may be shown, and keeps with its revision what was found and what somebody had let stand.
 * @throws {RuleBroken} 'findings_blocking' with how many must be mended or let stand first, and the first few of them as
 * JSON for whoever puts it into words · 'not_ready' with the codes of what its files lack
 */
export async function mustBeClear(tx: Tx, release: Held, reading: Reading): Promise<void> {
  await filesMustBeReady(tx, release, reading.act);
  const noticed = await noticedIn(tx, release);
  const grave = blocking(noticed);
  if (grave.length > 0) {
    const first = grave.slice(0, SAID).map(({ say, params, text, part }) => ({ say, params, text, part }));
    throw new RuleBroken('findings_blocking', { count: grave.length, findings: JSON.stringify(first) });
  }
  await keep(tx, release, reading, noticed);
}

// Nothing new when it is what the act before found.
async function keep(
  tx: Tx,
  { id: releaseId }: Held,
  { act, by, revisionId }: Reading,
  noticed: readonly Noticed[],
): Promise<void> {
  const findings = noticed.map(frozen);
  const [last] = await tx
    .select({ findings: revisionChecks.findings })
    .from(revisionChecks)
    .where(eq(revisionChecks.revisionId, revisionId))
    .orderBy(desc(revisionChecks.checkedAt))
    .limit(1);
  if (last && canonical(last.findings) === canonical(findings)) return;
  await tx.insert(revisionChecks).values({ releaseId, revisionId, act, findings, checkedBy: by.id });
}
