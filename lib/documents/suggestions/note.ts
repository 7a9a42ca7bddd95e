import type { Node } from '@tiptap/pm/model';
import { AddMarkStep, AddNodeMarkStep, ReplaceAroundStep, ReplaceStep, Step } from '@tiptap/pm/transform';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { suggestions } from '#db/schema/comments.ts';
import { releaseSteps, revisions } from '#db/schema/releases.ts';
import { Invalid } from '../../errors.ts';
import type { NodeJson } from '../parse.ts';
import { documentSchema } from '../schema.ts';
import { broughtBy, wordsAdded, wordsMarked } from './brought.ts';

/**
 * Notes whose suggestions steps bring, and when, in the caller's transaction with the release's row locked. What was
 * noted stays: others may accept, reject, move, and undo that, but never say more in somebody's name.
 * @throws {Invalid} 'suggestion_of_another'
 */
export async function noteSuggestions(
  tx: Tx,
  release: { id: string; doc: NodeJson },
  steps: readonly Step[],
  memberId: string,
): Promise<void> {
  const ids = [...new Set(steps.flatMap((step) => [...broughtBy(step)]))];
  if (ids.length === 0) return;
  await tx
    .insert(suggestions)
    .values(ids.map((id) => ({ releaseId: release.id, id, memberId })))
    .onConflictDoNothing();
  const noted = await tx
    .select({ id: suggestions.id, memberId: suggestions.memberId })
    .from(suggestions)
    .where(and(eq(suggestions.releaseId, release.id), inArray(suggestions.id, ids)));
  for (const { id, memberId: author } of noted)
    if (author !== memberId) await onlyTheirs(tx, release, steps, { id, author });
}

async function onlyTheirs(
  tx: Tx,
  release: { id: string; doc: NodeJson },
  steps: readonly Step[],
  { id, author }: { id: string; author: string },
): Promise<void> {
  const brought = steps.map((step) => addedBy(step, id)).join('');
  const marked = markedBy(documentSchema.nodeFromJSON(release.doc), steps, id);
  if (!brought && !marked) return;
  const said = count(await saidBy(tx, release.id, author, id));
  const isTheirs = missing(steps.map((step) => addedBy(step, id, wordsMarked)).join(''), said) === 0;
  // Undoing an acceptance may sweep in a few words that a third person has written there since; undoing a rejection
  // brings a block back with what others wrote in it.
  const isMostlyTheirs = [brought, marked].every((words) => missing(words, said) * 2 <= words.length);
  if (!isTheirs || !isMostlyTheirs) throw new Invalid('suggestion_of_another', {}, { id });
}

// Every character the author has ever put under this suggestion; in a text that was imported it stood there from the first.
async function saidBy(tx: Tx, releaseId: string, author: string, id: string): Promise<string> {
  const rows = await tx
    .select({ step: releaseSteps.step })
    .from(releaseSteps)
    .where(
      and(
        eq(releaseSteps.releaseId, releaseId),
        eq(releaseSteps.memberId, author),
        sql`position(${id} in ${releaseSteps.step}::text) > 0`,
      ),
    );
  const [ground] = await tx
    .select({ doc: revisions.doc })
    .from(revisions)
    .where(and(eq(revisions.releaseId, releaseId), eq(revisions.why, 'start')));
  const first = ground ? wordsAdded(documentSchema.nodeFromJSON(ground.doc).content, id) : '';
  return first + rows.map(({ step }) => addedBy(Step.fromJSON(documentSchema, step), id)).join('');
}

function addedBy(step: Step, id: string, words: typeof wordsMarked = wordsAdded): string {
  const isReplacing = step instanceof ReplaceStep || step instanceof ReplaceAroundStep;
  return isReplacing ? words(step.slice.content, id) : '';
}

function markedBy(doc: Node, steps: readonly Step[], id: string): string {
  let now = doc;
  let words = '';
  for (const step of steps) {
    const isMarking = step instanceof AddMarkStep || step instanceof AddNodeMarkStep;
    if (isMarking && step.mark.type.name === 'insertion' && step.mark.attrs.id === id)
      words +=
        step instanceof AddMarkStep
          ? now.textBetween(step.from, step.to)
          : (now.nodeAt(step.pos)?.textContent ?? '');
    now = step.apply(now).doc ?? now;
  }
  return words;
}

function count(words: string): Map<string, number> {
  const all = new Map<string, number>();
  for (const letter of words) all.set(letter, (all.get(letter) ?? 0) + 1);
  return all;
}

// How many characters of `words` are not among those counted.
function missing(words: string, counted: Map<string, number>): number {
  return [...count(words)].reduce(
    (sum, [letter, times]) => sum + Math.max(0, times - (counted.get(letter) ?? 0)),
    0,
  );
}
