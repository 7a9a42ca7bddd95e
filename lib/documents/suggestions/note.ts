import type { Node } from '@tiptap/pm/model';
import type { Step } from '@tiptap/pm/transform';
import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { lots } from '#db/lots.ts';
import { type SuggestionRow, suggestions } from '#db/schema/comments.ts';
import { Invalid } from '../../errors.ts';
import type { NodeJson } from '../parse.ts';
import { documentSchema } from '../schema.ts';
import { broughtBy } from './brought.ts';
import { docsAlong, judge, type Touch, touchedBy } from './judge.ts';
import { ownIds } from './own-ids.ts';
import { sayingOf } from './saying.ts';
import { hasSuggestions } from './settle.ts';

type Release = { id: string; doc: NodeJson; node?: Node };

/**
 * Notes whose suggestions a member's steps bring, and when, in the caller's transaction with the release's row locked.
 * What was noted stays: others may accept, reject, move, take of it and undo that, but never say more in somebody's name.
 * @throws {Invalid} 'suggestion_of_another'
 */
export async function noteSuggestions(
  tx: Tx,
  release: Release,
  steps: readonly Step[],
  memberId: string,
): Promise<void> {
  if (!hasSuggestions(release.doc) && steps.every((step) => broughtBy(step).size === 0)) return;
  const docs = docsAlong(release.node ?? documentSchema.nodeFromJSON(release.doc), steps);
  const touched = touchedBy(docs, steps);
  if (touched.size === 0) return;
  const noted = await notedOf(tx, release, [...touched.keys()]);
  const own = ownIds(memberId);
  const fresh: string[] = [];
  for (const [id, touch] of touched) {
    const row = noted.get(id);
    if (row?.memberId === memberId) continue;
    if (!row && id.startsWith(own)) fresh.push(id);
    else await judgeOthers(tx, release, { id, touch, row }, docs, steps);
  }
  await noteNew(tx, release, fresh, memberId);
}

/** Notes what a verb of the newsroom itself brings back: whose it is was noted before, or it is the member's. */
export async function noteBrought(
  tx: Tx,
  release: Release,
  steps: readonly Step[],
  memberId: string,
): Promise<void> {
  const ids = [...new Set(steps.flatMap((step) => [...broughtBy(step)]))];
  await noteNew(tx, release, ids, memberId);
}

type Others = { id: string; touch: Touch; row: SuggestionRow | undefined };

async function judgeOthers(
  tx: Tx,
  release: Release,
  { id, touch, row }: Others,
  docs: readonly Node[],
  steps: readonly Step[],
): Promise<void> {
  const [first] = docs;
  const judged = judge(id, touch, docs, steps, row?.remembered ?? null);
  const isKnown = row !== undefined || (first !== undefined && speaks(first, id));
  if (!judged || !isKnown) throw new Invalid('suggestion_of_another', {}, { id });
  if (row && JSON.stringify(judged) !== JSON.stringify(row.remembered))
    await tx
      .update(suggestions)
      .set({ remembered: judged })
      .where(and(eq(suggestions.releaseId, release.id), eq(suggestions.id, id)));
}

const speaks = (doc: Node, id: string) =>
  Object.values(sayingOf(doc, id)).some((pieces) => pieces.length > 0);

async function notedOf(tx: Tx, release: Release, ids: string[]): Promise<Map<string, SuggestionRow>> {
  const rows: SuggestionRow[] = [];
  for (const lot of lots(ids))
    rows.push(
      ...(await tx
        .select()
        .from(suggestions)
        .where(and(eq(suggestions.releaseId, release.id), inArray(suggestions.id, lot)))),
    );
  return new Map(rows.map((row) => [row.id, row]));
}

async function noteNew(tx: Tx, release: Release, ids: string[], memberId: string): Promise<void> {
  for (const lot of lots(ids))
    await tx
      .insert(suggestions)
      .values(lot.map((id) => ({ releaseId: release.id, id, memberId })))
      .onConflictDoNothing();
}
