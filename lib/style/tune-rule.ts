import { and, eq, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { sites } from '#db/schema/sites.ts';
import { type HouseTuningRow, houseTunings } from '#db/schema/style.ts';
import { Conflict, NotFound } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { assertStillMember } from '../members/still-member.ts';
import { refuse } from '../releases/perform.ts';
import { tuneInput } from './input.ts';
import { siteOf } from './make-term.ts';
import { canTune } from './policy.ts';
import { findTunable } from './queries/tunable.ts';

/**
 * Says how a site, or every site, takes a rule the newsroom comes with, or a term of every site: more or less seriously, not at
 * all, or as it comes.
 * @throws {NotFound} 'rule_unknown', 'site_unknown' · {Forbidden} 'needs_editor', 'needs_protection'
 * @throws {Conflict} 'tuning_changed' with who, when it is not as the page showed it
 */
export async function tuneRule(actor: Actor, input: z.input<typeof tuneInput>): Promise<HouseTuningRow> {
  const { rule: id, siteKey: key, severity: chosen, why, seen } = tuneInput.parse(input);
  const siteKey = key || null;
  const rule = await findTunable(id);
  if (!rule) throw new NotFound('rule_unknown');
  return inTransaction(async (tx) => {
    await assertStillMember(tx, actor);
    const may = canTune(actor, { siteKey }, rule);
    if (!may.allowed && may.kind === 'hidden') throw new NotFound('site_unknown');
    refuse(may);
    const before = await hold(tx, id, siteKey);
    if ((before?.version ?? 0) !== seen) throw new Conflict('tuning_changed', { who: before?.who ?? '' });
    const severity = chosen || null;
    const change = { severity, why, updatedBy: actor.id, updatedAt: sql`now()` };
    const [row] = await tx
      .insert(houseTunings)
      .values({ siteKey, rule: id, ...change })
      .onConflictDoUpdate({
        target: [houseTunings.siteKey, houseTunings.rule],
        set: { ...change, version: sql`${houseTunings.version} + 1` },
      })
      .returning();
    if (!row) throw new Error('the rule was not tuned');
    const from = before?.severity ?? 'as_it_comes';
    await record(
      tx,
      actor,
      'check.tuned',
      { rule: id, from, to: severity ?? 'as_it_comes', text: why },
      siteOf(row),
    );
    return row;
  });
}

// The site's row is held first, or two people could both be the first to say something.
async function hold(tx: Tx, rule: string, siteKey: string | null) {
  const held =
    siteKey === null
      ? await tx.execute(sql`select pg_advisory_xact_lock(hashtext('house style of every site'))`)
      : await tx.select({ key: sites.key }).from(sites).where(eq(sites.key, siteKey)).for('update');
  if (held.length === 0) throw new NotFound('site_unknown');
  const [row] = await tx
    .select({ version: houseTunings.version, severity: houseTunings.severity, who: members.name })
    .from(houseTunings)
    .innerJoin(members, eq(members.id, houseTunings.updatedBy))
    .where(
      and(
        eq(houseTunings.rule, rule),
        siteKey === null ? isNull(houseTunings.siteKey) : eq(houseTunings.siteKey, siteKey),
      ),
    );
  return row;
}
