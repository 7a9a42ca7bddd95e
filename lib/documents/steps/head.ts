import type { Node } from '@tiptap/pm/model';
import type { Step } from '@tiptap/pm/transform';
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { releaseSteps, releases } from '#db/schema/releases.ts';
import type { NodeJson } from '../parse.ts';
import { SCHEMA_VERSION } from '../schema.ts';
import { noteBrought, noteSuggestions } from '../suggestions/note.ts';
import { countWords, headlineOf } from '../text.ts';
import { annotates } from '../working.ts';

/** Where a release's document stands: what a step is applied to. `node` is the document, where it was read already. */
export type Head = { id: string; doc: NodeJson; docVersion: number; node?: Node };

/** Whose steps these are and which batch brought them. `clientId` tells an editor its own steps when they come back. */
export type Origin = { memberId: string; clientId: string; batchKey: string };

/** Who made the steps: somebody in an editor, or a verb of the newsroom itself, which brings back what was there. */
export type Maker = 'editor' | 'verb';

/**
 * Stores steps and the document they lead to, in the caller's transaction, with the release's row locked.
 * @returns the new version: that of the last step
 * @throws {Invalid} 'suggestion_of_another' · the driver's unique violation when another writer took these versions first
 */
export async function moveHead(
  tx: Tx,
  head: Head,
  steps: readonly Step[],
  doc: Node,
  origin: Origin,
  maker: Maker = 'editor',
): Promise<number> {
  const version = head.docVersion + steps.length;
  const json = doc.toJSON() as NodeJson;
  await (maker === 'verb' ? noteBrought : noteSuggestions)(tx, head, steps, origin.memberId);
  const stored = tx.insert(releaseSteps).values(
    steps.map((step, index) => ({
      releaseId: head.id,
      version: head.docVersion + index + 1,
      step: step.toJSON() as Record<string, unknown>,
      schemaVersion: SCHEMA_VERSION,
      annotates: annotates(step),
      ...origin,
    })),
  );
  const moved = tx
    .update(releases)
    .set({
      doc: json,
      docVersion: version,
      schemaVersion: SCHEMA_VERSION,
      headline: headlineOf(json),
      words: countWords(json),
      // who only commented has not changed the text
      ...(steps.every(annotates) ? {} : { updatedAt: sql`now()`, updatedBy: origin.memberId }),
    })
    .where(and(eq(releases.id, head.id), eq(releases.docVersion, head.docVersion)));
  await Promise.all([stored, moved]);
  return version;
}
