import { desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { type ReleaseRow, type RevisionRow, revisions } from '#db/schema/releases.ts';
import { sha256Of } from '../documents/hash.ts';
import { withoutComments } from '../documents/working.ts';
import { authorsOf, type Held } from './find.ts';

/** Why a snapshot was taken. */
export type Why =
  | 'start'
  | 'submit'
  | 'approve'
  | 'discard'
  | 'saved'
  | 'force_publish'
  | 'minor_fix'
  | 'follow_record'
  | 'import'
  | 'restore_version';

/** The number of the text a release began with: the ground its steps stand on, not a version anybody made. */
export const GROUND = 0;

/**
 * Takes an immutable snapshot of the working document, or returns the newest one when nothing has changed since.
 * Comments are left out of it. The hash is SHA-256 over the document's canonical JSON. `alsoBy` are authors whom the
 * log of this piece of work does not name.
 */
export async function takeRevision(
  tx: Tx,
  release: Held,
  member: { id: string },
  why: Why,
  label: string | null = null,
  alsoBy: readonly string[] = [],
): Promise<RevisionRow> {
  const [newest] = await tx
    .select()
    .from(revisions)
    .where(eq(revisions.releaseId, release.id))
    .orderBy(desc(revisions.number))
    .limit(1);
  const authors = [...new Set([...(await authorsOf(tx, release)), ...alsoBy])].sort();
  const doc = withoutComments(release.doc);
  const sha256 = sha256Of(doc);
  const unchanged =
    newest !== undefined &&
    newest.number > GROUND &&
    newest.sha256 === sha256 &&
    newest.authors.join() === authors.join();
  if (unchanged && !label) return newest;
  const [row] = await tx
    .insert(revisions)
    .values({
      releaseId: release.id,
      number: (newest?.number ?? GROUND) + 1,
      docVersion: release.docVersion,
      schemaVersion: release.schemaVersion,
      doc,
      sha256,
      authors,
      why,
      label,
      createdBy: member.id,
    })
    .returning();
  if (!row) throw new Error('the revision was not stored');
  return row;
}

/**
 * Keeps the text a release begins with, so that every later version can be made again from its steps. `authors` wrote
 * it, besides the member who began.
 */
export async function keepGround(
  tx: Tx,
  release: ReleaseRow,
  member: { id: string },
  authors: readonly string[] = [],
): Promise<void> {
  const doc = withoutComments(release.doc);
  await tx.insert(revisions).values({
    releaseId: release.id,
    number: GROUND,
    docVersion: release.docVersion,
    schemaVersion: release.schemaVersion,
    doc,
    sha256: sha256Of(doc),
    authors: [...new Set([member.id, ...authors])].sort(),
    why: 'start',
    createdBy: member.id,
  });
}
