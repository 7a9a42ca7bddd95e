import { setImmediate as breathe } from 'node:timers/promises';
import { and, asc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import { inTransaction, type Tx } from '#db/client.ts';
import { dismissals } from '#db/schema/checks.ts';
import { editions, releases } from '#db/schema/releases.ts';
import { sites } from '#db/schema/sites.ts';
import { liveChecks, liveFindings } from '#db/schema/style.ts';
import { checkRelease } from '../checks/check-release.ts';
import type { Finding } from '../checks/engine/rule.ts';
import { knownFor } from '../checks/queries/known.ts';
import { record } from '../events/record.ts';
import { log } from '../log.ts';
import { tell } from '../notices/tell.ts';
import { holdForNewsroom } from '../releases/find.ts';

const AT_ONCE = 40;
const MOST = 400;

/**
 * Reads, by night on the clock of its site, what readers see of every release with every rule of the house: a rule, a
 * term or a fact may have changed since. What is gravely wrong now and was not before is told to the editors of the site,
 * once for each site and night. Returns how many releases it read; walked again and again, it does some at a time.
 */
export async function readLive(now = new Date()): Promise<number> {
  const asleep = await inTransaction((tx) => tx.select({ key: sites.key }).from(sites).where(isNight(now)));
  if (asleep.length === 0) return 0;
  let read = 0;
  while (read < MOST) {
    const due = await dueOn(
      asleep.map(({ key }) => key),
      now,
    );
    for (const id of due) {
      // one text that cannot be read keeps nobody from reading the others
      await inTransaction((tx) => readOne(tx, id, now)).catch((error) =>
        log().error({ err: error, release: id }, 'a live text could not be read'),
      );
      // others work between two texts
      await breathe();
    }
    read += due.length;
    if (due.length < AT_ONCE) break;
  }
  return read;
}

// Between one and five in the morning.
const isNight = (now: Date) =>
  sql`extract(hour from ${now.toISOString()}::timestamptz at time zone ${sites.timeZone}) between 1 and 4`;

// Those that were not read this night, the longest unread first.
async function dueOn(siteKeys: readonly string[], now: Date): Promise<string[]> {
  const due = await inTransaction((tx) =>
    tx
      .select({ id: releases.id })
      .from(releases)
      .leftJoin(liveChecks, eq(liveChecks.releaseId, releases.id))
      .where(
        and(
          eq(releases.live, 'published'),
          inArray(releases.siteKey, [...siteKeys]),
          or(isNull(liveChecks.checkedAt), lt(liveChecks.checkedAt, new Date(now.getTime() - 12 * 3600_000))),
        ),
      )
      .orderBy(sql`${liveChecks.checkedAt} asc nulls first`, asc(releases.id))
      .limit(AT_ONCE),
  );
  return due.map(({ id }) => id);
}

async function readOne(tx: Tx, id: string, now: Date): Promise<void> {
  const [held] = await tx
    .select({ id: releases.id })
    .from(releases)
    .where(and(eq(releases.id, id), eq(releases.live, 'published')))
    .for('update', { skipLocked: true });
  if (!held) return;
  const release = await holdForNewsroom(tx, id);
  const { siteKey, language, liveEditionId: editionId } = release;
  if (!editionId) return;
  const [edition] = await tx.select({ doc: editions.doc }).from(editions).where(eq(editions.id, editionId));
  if (!edition) return;
  const known = await knownFor({ releaseId: id, siteKey, language }, tx);
  const left = await leftIn(tx, id);
  const found = checkRelease(edition.doc, language, known).filter(({ print }) => !left.has(print));
  const [before] = await tx.select().from(liveChecks).where(eq(liveChecks.releaseId, id));
  const isSame = before?.editionId === editionId;
  const check = {
    editionId,
    checkedAt: now,
    ...(isSame ? {} : { freshSince: null, seenBy: null, seenAt: null }),
  };
  await tx
    .insert(liveChecks)
    .values({ releaseId: id, ...check })
    .onConflictDoUpdate({ target: liveChecks.releaseId, set: check });
  const fresh = await keep(tx, id, found, now);
  // what an edition brought with it was seen by whoever published it
  if (!isSame) return;
  if (fresh === 0) return settle(tx, id);
  await tx
    .update(liveChecks)
    .set({ freshSince: before?.freshSince ?? now })
    .where(eq(liveChecks.releaseId, id));
  await record(tx, null, 'release.found_wrong', { count: fresh }, { release });
  const night = now.toISOString().slice(0, 10);
  await tell(tx, { kind: 'release.found_wrong', key: `live ${siteKey} ${night}`, actor: null, release });
}

async function leftIn(tx: Tx, releaseId: string): Promise<Set<string>> {
  const rows = await tx
    .select({ print: dismissals.print })
    .from(dismissals)
    .where(and(eq(dismissals.releaseId, releaseId), isNull(dismissals.undoneAt)));
  return new Set(rows.map(({ print }) => print));
}

type Kept = Pick<Finding, 'rule' | 'severity' | 'text' | 'say' | 'params' | 'print'> & { count: number };

// Keeps what is found now in place of what was found before, and says how much of it is grave and new.
async function keep(tx: Tx, releaseId: string, found: readonly Finding[], now: Date): Promise<number> {
  const kept = new Map<string, Kept>();
  for (const { rule, severity, text, say, params, print } of found) {
    const count = (kept.get(print)?.count ?? 0) + 1;
    kept.set(print, { rule, severity, text: text.slice(0, 400), say, params, print, count });
  }
  const rows = await tx
    .delete(liveFindings)
    .where(eq(liveFindings.releaseId, releaseId))
    .returning({ print: liveFindings.print, severity: liveFindings.severity, since: liveFindings.since });
  const before = new Map(rows.map((row) => [row.print, row]));
  const isNew = ({ print, severity }: Kept) => isGrave(severity) && !isGrave(before.get(print)?.severity);
  const values = [...kept.values()].map((one) => ({
    ...one,
    releaseId,
    since: isNew(one) ? now : (before.get(one.print)?.since ?? now),
  }));
  if (values.length > 0) await tx.insert(liveFindings).values(values);
  return values.filter(isNew).length;
}

const isGrave = (severity: string | undefined) => severity === 'block' || severity === 'error';

// Nobody has to look any more once nothing grave is left of it.
async function settle(tx: Tx, releaseId: string): Promise<void> {
  await tx
    .update(liveChecks)
    .set({ freshSince: null })
    .where(
      and(
        eq(liveChecks.releaseId, releaseId),
        sql`not exists (select 1 from ${liveFindings} f where f.release_id = ${releaseId} and f.severity in ('block', 'error') and f.since >= ${liveChecks.freshSince})`,
      ),
    );
}
