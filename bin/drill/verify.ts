import { Step } from '@tiptap/pm/transform';
import { asc, eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { releaseSteps, releases } from '#db/schema/releases.ts';
import { whoTouched } from '#lib/documents/authorship.ts';
import { canonical, checkDocument, type NodeJson } from '#lib/documents/parse.ts';
import { documentSchema } from '#lib/documents/schema.ts';
import { lettersIn, type WriterRecord } from './record.ts';

type Stored = typeof releaseSteps.$inferSelect;

/** What is wrong at the end; all zero, and nothing else, is what was promised. */
export type Faults = {
  /** Acknowledged steps that are not in the log where they were acknowledged. */
  lost: number;
  /** Letters that stand in the text twice, though each was typed once. */
  doubled: number;
  /** Versions that are missing in the log. */
  gaps: number;
  /** Steps or letters that stand under another name than their writer's. */
  misnamed: number;
  /** Writers whose text is not the newsroom's. */
  unequal: number;
  /** Steps on the way that do not lead to a valid document. */
  invalid: number;
};
export type Figures = { steps: number; batches: number; letters: number; standing: number };

/** Compares what the newsroom holds with what each writer was told. */
export async function verify(
  start: { id: string; doc: NodeJson },
  writers: readonly WriterRecord[],
): Promise<{ faults: Faults; figures: Figures }> {
  const [release] = await db().select().from(releases).where(eq(releases.id, start.id));
  if (!release) throw new Error('the release is gone');
  const log = await db()
    .select()
    .from(releaseSteps)
    .where(eq(releaseSteps.releaseId, start.id))
    .orderBy(asc(releaseSteps.version));
  const held = canonical(release.doc);
  const replayed = replay(start.doc, log);
  const faults: Faults = {
    ...ofAcknowledged(log, writers),
    doubled: replayed.doubled,
    gaps: log.filter(({ version }, index) => version !== index + 1).length,
    unequal: writers.filter(({ sees, unsent }) => unsent > 0 || canonical(sees as NodeJson) !== held).length,
    invalid: replayed.invalid + (canonical(replayed.doc) === held ? 0 : 1),
  };
  faults.misnamed += misnamedLetters(release.doc, log, writers);
  const acknowledged = writers.flatMap((writer) => writer.acknowledged);
  return {
    faults,
    figures: {
      steps: log.length,
      batches: acknowledged.length,
      letters: acknowledged.flatMap(({ steps }) => lettersIn(steps)).length,
      standing: lettersIn(release.doc).length,
    },
  };
}

// Each acknowledged step stands in the log at the version its answer named, as it was sent, under its writer's name.
function ofAcknowledged(log: readonly Stored[], writers: readonly WriterRecord[]) {
  const at = new Map(log.map((row) => [row.version, row]));
  let [lost, misnamed] = [0, 0];
  for (const { acknowledged, memberId, clientId } of writers) {
    for (const { version, steps } of acknowledged) {
      for (const [index, step] of steps.entries()) {
        const row = at.get(version - steps.length + index + 1);
        if (!row || canonical(row.step) !== canonical(step)) lost += 1;
        else if (row.memberId !== memberId || row.clientId !== clientId) misnamed += 1;
      }
    }
  }
  return { lost, misnamed };
}

function replay(start: NodeJson, log: readonly Stored[]) {
  let doc = documentSchema.nodeFromJSON(start);
  let [invalid, doubled] = [0, 0];
  for (const [index, { step }] of log.entries()) {
    const { doc: after } = Step.fromJSON(documentSchema, step).apply(doc);
    if (after) doc = after;
    else invalid += 1;
    if (index % 50 === 0 || index === log.length - 1) {
      const letters = lettersIn(doc.toJSON());
      doubled = Math.max(doubled, letters.length - new Set(letters).size);
      try {
        checkDocument(doc);
      } catch {
        invalid += 1;
      }
    }
  }
  return { doc: doc.toJSON() as NodeJson, invalid, doubled };
}

// Who wrote it is asked of the newsroom's own answer to that question; a letter brought back by an undo counts for both.
function misnamedLetters(doc: NodeJson, log: readonly Stored[], writers: readonly WriterRecord[]): number {
  const touched = whoTouched(log.map(({ step, memberId, createdAt }) => ({ step, memberId, at: createdAt })));
  const bringers = new Map<string, Set<string>>();
  for (const { step, memberId } of log)
    for (const each of lettersIn(step)) bringers.set(each, (bringers.get(each) ?? new Set()).add(memberId));
  const members = new Set(writers.map(({ memberId }) => memberId));
  let misnamed = 0;
  documentSchema.nodeFromJSON(doc).descendants((node, pos) => {
    if (!node.isText) return;
    for (const { 0: each, index } of (node.text ?? '').matchAll(/[\u{20000}-\u{2a6df}]/gu)) {
      const place = pos + index;
      const named = touched.filter(({ from, to }) => from <= place && place + each.length <= to);
      const brought = bringers.get(each) ?? new Set();
      if (!named.some(({ memberId }) => brought.has(memberId) && members.has(memberId))) misnamed += 1;
    }
  });
  return misnamed;
}
