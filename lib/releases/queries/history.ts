import { z } from 'zod';
import { versionName } from '../version-name.ts';
import { type Compared, compareNamed, type PartView, readWhole } from './compared.ts';
import type { DeskRelease } from './release.ts';
import { listRevisions, type RevisionLine } from './revisions.ts';
import { listSittings, type Sitting } from './timeline.ts';
import { type ReleaseVersion, readVersion } from './version.ts';

/** Which version to read, or which two to compare, as an address names them; anything unreadable counts as not given. */
export const historyInput = z.object({
  from: versionName.optional().catch(undefined),
  to: versionName.optional().catch(undefined),
});

/** What of the history is looked at: two versions, one alone, or none. */
export type Looked =
  | { what: 'two'; compared: Compared }
  | { what: 'one'; version: ReleaseVersion; parts: PartView[] }
  | { what: 'none' };

/** The versions an address asks for. One alone is read whole. The caller has found the release. */
export async function readVersions(
  release: DeskRelease,
  { from, to }: z.output<typeof historyInput>,
): Promise<Looked> {
  if (from && to) {
    const compared = await compareNamed(release, from, to);
    return compared ? { what: 'two', compared } : { what: 'none' };
  }
  const version = from || to ? await readVersion(release, to ?? from ?? 'now') : null;
  return version ? { what: 'one', version, parts: readWhole(release, version) } : { what: 'none' };
}

/** Everything of a release that can be compared: its revisions, its editions among them, and the ends of sittings. */
export async function listVersions(
  release: DeskRelease,
): Promise<{ revisions: RevisionLine[]; sittings: Sitting[] }> {
  const [revisions, sittings] = await Promise.all([
    listRevisions(release.id),
    listSittings(release.id, { before: null, who: null }, 60),
  ]);
  return { revisions, sittings };
}
