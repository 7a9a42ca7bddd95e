import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { type RecordRow, records } from '#db/schema/records.ts';
import { type Actor, atLeast, EVERY_SITE, rolesOn } from '../../members/roles.ts';
import { siteKeysOf } from '../../sites/queries.ts';
import type { Words } from '../kinds.ts';
import { AHEAD } from '../remind-helplines.ts';

/** A helpline somebody has to check, by its last day (YYYY-MM-DD). */
export type ToCheck = { id: string; service: Words; country: string; until: string; over: boolean };

const MANY = 20;

/** The helplines this member answers for, or looks after as an editor where nobody does, whose last day is near or past. */
export async function helplinesToCheck(viewer: Actor, now = new Date()): Promise<ToCheck[]> {
  const today = now.toISOString().slice(0, 10);
  const soon = new Date(now.getTime() + AHEAD[0] * 86_400_000).toISOString().slice(0, 10);
  const keys = siteKeysOf(viewer);
  const rows = (await db()
    .select()
    .from(records)
    .where(
      and(
        eq(records.kind, 'helpline'),
        isNull(records.retiredAt),
        sql`${records.data} ->> 'validUntil' <= ${soon}`,
        sql`coalesce(${records.data} ->> 'owner', ${viewer.id}) = ${viewer.id}`,
        keys === null
          ? undefined
          : or(isNull(records.siteKey), keys.length ? inArray(records.siteKey, keys) : sql`false`),
      ),
    )
    .orderBy(asc(sql`${records.data} ->> 'validUntil'`))
    .limit(MANY)) as RecordRow<'helpline'>[];
  return rows
    .filter(
      ({ data, siteKey }) => data.owner !== null || atLeast(rolesOn(viewer, siteKey ?? EVERY_SITE), 'editor'),
    )
    .map(({ id, data }) => {
      const until = data.validUntil ?? '';
      return { id, service: data.service, country: data.country, until, over: until < today };
    });
}
