import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import { type HouseTermRow, houseTerms } from '#db/schema/style.ts';
import { canonical } from '../documents/parse.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdTerm } from './hold-term.ts';
import { changeTermInput, termInput } from './input.ts';
import { siteOf } from './make-term.ts';
import { assertTried, readTerm } from './read-term.ts';
import { triedKey } from './tried.ts';

/**
 * Changes a term of the house: what it looks for, once that was tried, or what it says.
 * @throws {NotFound} 'term_unknown' · {Forbidden} 'needs_editor' · {Conflict} 'term_changed'
 * @throws {Invalid} 'not_tried', and as `readTerm`
 */
export function changeTerm(actor: Actor, input: z.input<typeof changeTermInput>): Promise<HouseTermRow> {
  const { termId, seen, tried, ...fields } = changeTermInput.parse(input);
  return inTransaction(async (tx) => {
    const before = await holdTerm(tx, actor, { termId, seen });
    const after = readTerm(fields);
    if (triedKey(before) !== triedKey({ ...before, ...after })) assertTried({ ...before, ...after }, tried);
    const changed = (Object.keys(after) as (keyof typeof after)[]).filter(
      (field) => canonical(before[field]) !== canonical(after[field]),
    );
    if (changed.length === 0) return before;
    const row = await write(tx, actor, before, after);
    const { pattern, version } = row;
    const was = Object.fromEntries(changed.map((field) => [field, before[field]]));
    await record(tx, actor, 'term.changed', { termId, name: pattern, version, was }, siteOf(row));
    return row;
  });
}

/** Puts a term out of force. Nothing is deleted. @throws as `changeTerm` */
export const retireTerm = (actor: Actor, input: z.input<typeof termInput>) => setRetired(actor, input, true);

/** Puts a term in force again. @throws as `changeTerm` */
export const bringBackTerm = (actor: Actor, input: z.input<typeof termInput>) =>
  setRetired(actor, input, false);

function setRetired(actor: Actor, input: z.input<typeof termInput>, retired: boolean): Promise<HouseTermRow> {
  return inTransaction(async (tx) => {
    const before = await holdTerm(tx, actor, termInput.parse(input));
    if ((before.retiredAt !== null) === retired) return before;
    const row = await write(tx, actor, before, { retiredAt: retired ? new Date() : null });
    const kind = retired ? 'term.retired' : 'term.brought_back';
    await record(tx, actor, kind, { termId: row.id, name: row.pattern }, siteOf(row));
    return row;
  });
}

async function write(tx: Tx, actor: Actor, before: HouseTermRow, change: Partial<HouseTermRow>) {
  const [row] = await tx
    .update(houseTerms)
    .set({ ...change, version: before.version + 1, updatedBy: actor.id, updatedAt: sql`now()` })
    .where(eq(houseTerms.id, before.id))
    .returning();
  if (!row) throw new Error('the term was not changed');
  return row;
}
