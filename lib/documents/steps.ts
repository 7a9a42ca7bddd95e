import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { db, inTransaction, type Tx } from '#db/client.ts';
import { stepBatches } from '#db/schema/releases.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../errors.ts';
import { log } from '../log.ts';
import type { Actor } from '../members/roles.ts';
import { assertStillMember } from '../members/still-member.ts';
import { askForSteps } from '../review/ask-for-steps.ts';
import type { RoomNews } from './hub/room.ts';
import { announce } from './hub.ts';
import { canonical } from './parse.ts';
import { documentSchema, SCHEMA_VERSION } from './schema.ts';
import { moveHead } from './steps/head.ts';
import { holdPage, isReleaseId, readPage } from './steps/hold.ts';
import { type AppendInput, appendInput } from './steps/input.ts';
import { applySteps, readSteps } from './steps/read.ts';
import { type StepsSince, stepsBetween } from './steps-since.ts';
import { annotates } from './working.ts';

/** Saved, up to this version; or behind: others were first, here is what is missing, rebase and send a new batch. */
export type Appended =
  | { outcome: 'saved'; version: number; at: string }
  | ({ outcome: 'behind' } & StepsSince);

/**
 * Appends a batch of steps to a release's document: the one way to save.
 * Everything is stored or nothing; the answer comes after the commit. A batch sent again with its key gets the answer it
 * had. When others were first, nothing is stored and what is missing comes back.
 * @throws {Invalid} 'base_version_missing', 'input_invalid', 'key_reused', 'step_invalid', 'document_too_large'
 * @throws {NotFound} 'release_unknown' · {Forbidden} with the policy's reason
 * @throws {Conflict} 'schema_moved_on' · 'version_unknown'
 */
export async function appendSteps(actor: Actor, input: AppendInput): Promise<Appended> {
  const batch = readBatch(input);
  const late = await isLate(actor, batch);
  if (late) return behind(actor, batch);
  let news: RoomNews | undefined;
  const appended = await inTransaction((tx) =>
    append(tx, actor, batch, (stored) => {
      news = stored;
    }),
  ).catch((error) => {
    if (isTaken(error)) return behind(actor, batch);
    throw error;
  });
  if (appended.outcome === 'saved') announce(batch.releaseId, news);
  // what is written during a review may call for a step that was skipped
  if (news && mayCall(news))
    await askForSteps(actor, batch.releaseId).catch((error) =>
      log().error({ err: error, release: batch.releaseId }, 'the steps a text calls for were not asked for'),
    );
  return appended;
}

const mayCall = ({ page, steps }: RoomNews) =>
  page.work === 'in_review' && page.steps.some(({ needed }) => !needed) && steps.length > 0;

type Batch = ReturnType<typeof readBatch>;
type Held = Awaited<ReturnType<typeof holdPage>>;

function readBatch(input: AppendInput) {
  if (typeof input !== 'object' || input === null || input.baseVersion === undefined)
    throw new Invalid('base_version_missing');
  if (!isReleaseId(input.releaseId)) throw new NotFound('release_unknown');
  const parsed = appendInput.safeParse(input);
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path, code }) => [path.join('.') || 'body', [code]]);
    throw new Invalid('input_invalid', Object.fromEntries(fields));
  }
  if (parsed.data.schemaVersion !== SCHEMA_VERSION)
    throw new Conflict('schema_moved_on', { schemaVersion: SCHEMA_VERSION });
  const { baseVersion, schemaVersion, clientId, steps: json } = parsed.data;
  const steps = readSteps(json);
  const body = canonical({ baseVersion, schemaVersion, clientId, steps: json });
  return { ...parsed.data, steps, sha256: createHash('sha256').update(body).digest('hex') };
}

// Whoever is behind need not queue for the release: ten people at once would mostly wait to be sent back.
async function isLate(actor: Actor, batch: Batch): Promise<boolean> {
  const page = await readPage(db(), actor, batch.releaseId);
  if (page.docVersion <= batch.baseVersion || page.schemaVersion > SCHEMA_VERSION) return false;
  const may = batch.steps.every(annotates) ? page.annotate : page.write;
  return may.allowed && !(await answerOf(db(), actor, batch));
}

async function append(
  tx: Tx,
  actor: Actor,
  batch: Batch,
  onStored: (news: RoomNews) => void,
): Promise<Appended> {
  const [page] = await Promise.all([holdPage(tx, actor, batch.releaseId), assertStillMember(tx, actor)]);
  const before = await answerOf(tx, actor, batch);
  if (before) return before;
  const may = batch.steps.every(annotates) ? page.annotate : page.write;
  if (!may.allowed) throw new Forbidden(may.reason);
  if (page.schemaVersion > SCHEMA_VERSION)
    throw new Conflict('schema_moved_on', { schemaVersion: page.schemaVersion });
  if (batch.baseVersion !== page.docVersion)
    return {
      outcome: 'behind',
      ...(await stepsBetween(tx, page.id, batch.baseVersion, page.docVersion)),
    };
  const node = documentSchema.nodeFromJSON(page.doc);
  const doc = applySteps(node, batch.steps);
  const origin = { memberId: actor.id, clientId: batch.clientId, batchKey: batch.key };
  const [version, at] = await Promise.all([
    moveHead(tx, { ...page, node }, batch.steps, doc, origin),
    remember(tx, actor, batch),
  ]);
  onStored(newsOf(actor, page, batch, version));
  return { outcome: 'saved', version, at };
}

function newsOf(actor: Actor, { doc: _doc, ...page }: Held, batch: Batch, version: number): RoomNews {
  const steps = batch.steps.map((step, index) => ({
    version: page.docVersion + index + 1,
    step: step.toJSON() as Record<string, unknown>,
    clientId: batch.clientId,
    member: { id: actor.id, name: actor.name },
  }));
  return { page: { ...page, docVersion: version, schemaVersion: SCHEMA_VERSION }, steps };
}

// A retry of a batch whose answer was lost: it gets that answer, and nothing is stored twice.
async function answerOf(tx: Pick<Tx, 'select'>, actor: Actor, batch: Batch): Promise<Appended | null> {
  const [known] = await tx
    .select()
    .from(stepBatches)
    .where(and(eq(stepBatches.releaseId, batch.releaseId), eq(stepBatches.key, batch.key)));
  if (!known) return null;
  if (known.bodySha256 !== batch.sha256 || known.memberId !== actor.id) throw new Invalid('key_reused');
  return { outcome: 'saved', version: known.toVersion, at: known.createdAt.toISOString() };
}

async function remember(tx: Tx, actor: Actor, batch: Batch): Promise<string> {
  const [row] = await tx
    .insert(stepBatches)
    .values({
      releaseId: batch.releaseId,
      key: batch.key,
      bodySha256: batch.sha256,
      fromVersion: batch.baseVersion,
      toVersion: batch.baseVersion + batch.steps.length,
      memberId: actor.id,
    })
    .returning({ at: stepBatches.createdAt });
  if (!row) throw new Error('the batch was not stored');
  return row.at.toISOString();
}

async function behind(actor: Actor, batch: Batch): Promise<Appended> {
  const { docVersion } = await readPage(db(), actor, batch.releaseId);
  return {
    outcome: 'behind',
    ...(await stepsBetween(db(), batch.releaseId, batch.baseVersion, docVersion)),
  };
}

// The unique key of the log decides a race that the row lock did not see.
function isTaken(error: unknown): boolean {
  const { cause } = error as { cause?: { code?: string; table_name?: string } };
  return cause?.code === '23505' && cause.table_name === 'release_steps';
}
