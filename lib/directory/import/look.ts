import { createHash } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { type RecordRow, records } from '#db/schema/records.ts';
import { sites } from '#db/schema/sites.ts';
import { foldCase } from '../../documents/import/fold.ts';
import { canonical } from '../../documents/parse.ts';
import type { Actor } from '../../members/roles.ts';
import { faultsBeside } from '../check-record.ts';
import type { RecordKind } from '../kinds.ts';
import { canManageRecord } from '../policy.ts';
import { languageIn } from '../read-record.ts';
import { type Ids, type Plan, type PlannedLine, planImport } from './plan.ts';

/** What a file would do if this person imported it now, and the mark it is recognised by when it is done. */
export type LookedAt = Plan & { mark: string };

/** Plans an import on the rows as they are, in a transaction that may go on to do it; changes nothing. */
export async function lookAtImport(
  tx: Tx,
  actor: Actor,
  { kind, csv, lock }: { kind: RecordKind; csv: string; lock: boolean },
): Promise<LookedAt> {
  const asked = tx
    .select()
    .from(records)
    .where(and(eq(records.kind, kind), isNull(records.retiredAt)))
    .orderBy(records.id);
  const rows = ((lock ? await asked.for('update') : await asked) as RecordRow[]).filter(
    (row) => canManageRecord(actor, { ...row, language: languageIn(row.data) }).allowed,
  );
  const plan = planImport(kind, csv, rows, await idsIn(tx));
  const keys = (await tx.select({ key: sites.key }).from(sites)).map(({ key }) => key);
  for (const line of plan.lines) await checkBeside(tx, actor, kind, line, keys);
  return { ...plan, mark: markOf(plan) };
}

async function checkBeside(tx: Tx, actor: Actor, kind: RecordKind, line: PlannedLine, keys: string[]) {
  const { siteKey, read, before, faults } = line;
  if (siteKey !== null && !keys.includes(siteKey)) faults.site ??= 'site_unknown';
  else if (!canManageRecord(actor, { kind, siteKey, language: languageIn(read.data) }).allowed)
    faults.site ??= 'not_yours';
  else if (kind === 'fact' && siteKey !== null) faults.site ??= 'facts_are_everybodys';
  else if (kind === 'about' && siteKey === null) faults.site ??= 'about_needs_site';
  else if (line.state !== 'same' && line.state !== 'wrong')
    Object.assign(faults, await faultsBeside(tx, { ...read, kind, siteKey, id: before?.id ?? null }));
  if (Object.keys(faults).length > 0) line.state = 'wrong';
}

async function idsIn(tx: Tx): Promise<Ids> {
  const people = await tx.select({ id: members.id, email: members.email }).from(members);
  const donors = (await tx
    .select()
    .from(records)
    .where(and(eq(records.kind, 'donor'), isNull(records.retiredAt)))) as RecordRow<'donor'>[];
  const named = new Map(
    donors.flatMap(({ id, data }) => Object.values(data.name).map((name) => [foldCase(name), id] as const)),
  );
  return {
    member: (written) => people.find(({ email }) => email === written.toLowerCase())?.id ?? null,
    donor: (written) => named.get(foldCase(written)) ?? null,
  };
}

// The same file on the same rows has the same mark; anything somebody changed since gives another.
function markOf({ lines }: Plan): string {
  const seen = lines.map(({ state, siteKey, before, read }) => [
    state,
    siteKey,
    before?.id,
    before?.version,
    read,
  ]);
  return createHash('sha256').update(canonical(seen)).digest('hex').slice(0, 32);
}
