import { and, eq, inArray, type SQL } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { releases } from '#db/schema/releases.ts';
import { NotFound } from '../../errors.ts';
import type { Actor } from '../../members/roles.ts';
import { type Answer, can } from '../../releases/policy.ts';
import { mayKnow } from '../../releases/queries/visible.ts';
import type { ReviewStep } from '../../review/signing.ts';
import { stepsOf, stepsOfAll } from '../../review/steps.ts';
import type { NodeJson } from '../parse.ts';

const columns = {
  id: releases.id,
  siteKey: releases.siteKey,
  language: releases.language,
  work: releases.work,
  live: releases.live,
  stateVersion: releases.stateVersion,
  threadsVersion: releases.threadsVersion,
  dismissalsVersion: releases.dismissalsVersion,
  doc: releases.doc,
  docVersion: releases.docVersion,
  schemaVersion: releases.schemaVersion,
  reviewId: releases.reviewId,
  lockedBy: releases.lockedBy,
};
const { doc: _doc, ...withoutDocument } = columns;

/** A release as far as the channel of its document needs it. */
export type PageRow = { [K in keyof typeof withoutDocument]: (typeof releases.$inferSelect)[K] } & {
  steps: ReviewStep[];
};

/** The same through somebody's eyes: whether they may write in it now, speak about it, tie what they say to its words, or why not. */
export type Page = PageRow & { write: Answer; comment: Answer; annotate: Answer };

/**
 * Locks a release for a save; saves of one release queue here.
 * @throws {NotFound} 'release_unknown' when it is not there, or not for this person
 */
export async function holdPage(tx: Tx, actor: Actor, id: string): Promise<Page & { doc: NodeJson }> {
  const [row] = await tx
    .select(columns)
    .from(releases)
    .where(and(eq(releases.id, id), mayKnow(actor)))
    .for('update');
  if (!row) throw new NotFound('release_unknown');
  return { ...row, ...seenBy(actor, { ...row, steps: await stepsOf(tx, row) }) };
}

/** The same without the lock and without the document. */
export async function readPage(tx: Pick<Tx, 'select'>, actor: Actor | null, id: string): Promise<Page> {
  const [row] = await readPages(tx, [id], mayKnow(actor));
  return seenBy(actor, row);
}

/** Several at once, through nobody's eyes: pass each on with `seenBy`. */
export async function readPages(tx: Pick<Tx, 'select'>, ids: string[], only?: SQL): Promise<PageRow[]> {
  const rows = await tx
    .select(withoutDocument)
    .from(releases)
    .where(and(inArray(releases.id, ids), only));
  const steps = await stepsOfAll(tx, rows);
  return rows.map((row) => ({ ...row, steps: steps.get(row.id) ?? [] }));
}

/** What a person may know of a page that was read for several. @throws {NotFound} 'release_unknown' */
export function seenBy(actor: Actor | null, row: PageRow | undefined): Page {
  if (!row) throw new NotFound('release_unknown');
  // Viewing and writing do not ask who wrote or submitted; those parts stay empty to save their queries.
  const subject = {
    site: row.siteKey,
    language: row.language,
    work: row.work,
    live: row.live,
    submittedBy: null,
    authors: [],
    createdBy: '',
    forcedBy: null,
    removalPlanned: false,
    alsoForcedBy: [],
    steps: row.steps,
    lockedBy: row.lockedBy,
  };
  if (!can(actor, 'view', subject).allowed) throw new NotFound('release_unknown');
  return {
    ...row,
    write: can(actor, 'write', subject),
    comment: can(actor, 'comment', subject),
    annotate: can(actor, 'annotate', subject),
  };
}

/** Whether a text can be the id of a release at all: PostgreSQL refuses others with an error. */
export const isReleaseId = (text: unknown): boolean =>
  typeof text === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
