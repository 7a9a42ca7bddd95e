import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { db, type Tx } from '#db/client.ts';
import { type RecordRow, records } from '#db/schema/records.ts';
import type { Words } from '../kinds.ts';
import { recordsInForce } from './in-force.ts';

/** A project as a story names it. */
export type NamedProject = { id: string; code: string; name: Words };

/** The projects a story of a site may name, and those it names already, retired or not. For the newsroom itself. */
export async function projectsFor(siteKey: string, named: readonly string[]): Promise<NamedProject[]> {
  const inForce = await recordsInForce('project', siteKey);
  const others = named.filter((id) => !inForce.some((row) => row.id === id));
  const kept = others.length
    ? ((await db()
        .select()
        .from(records)
        .where(and(eq(records.kind, 'project'), inArray(records.id, others)))) as RecordRow<'project'>[])
    : [];
  return [...inForce, ...kept].map(({ id, data }) => ({ id, code: data.code, name: data.name }));
}

/** Which of these ids are no projects that a story of a site may name. */
export async function projectsElsewhere(siteKey: string, ids: readonly string[], tx: Tx): Promise<string[]> {
  if (ids.length === 0) return [];
  const found = await tx
    .select({ id: records.id })
    .from(records)
    .where(
      and(
        inArray(records.id, [...ids]),
        eq(records.kind, 'project'),
        isNull(records.retiredAt),
        or(isNull(records.siteKey), eq(records.siteKey, siteKey)),
      ),
    );
  return ids.filter((id) => !found.some((row) => row.id === id));
}
