import { and, asc, desc, eq, gt, lt, sql } from 'drizzle-orm';
import { readers } from '#db/client.ts';
import { publishedChanges as changes } from '#db/schema/published.ts';
import type { Language } from '../languages.ts';

/** A release that changed for readers of a site. `live` is null when it was taken away. */
export type Change = {
  releaseId: string;
  language: Language;
  seq: number;
  at: Date;
  live: 'published' | 'withdrawn' | null;
};

type Wanted = {
  language?: Language;
  /** Only what comes after this number. */
  after?: number;
  /** Only what changed then or later. */
  since?: Date;
  limit: number;
};

const columns = {
  releaseId: changes.releaseId,
  language: changes.language,
  seq: changes.seq,
  at: changes.changedAt,
  live: changes.live,
};

/**
 * What changed on a site, in the order in which readers could see it, each release once and as it is now. Whoever goes on
 * from the last `seq` of an answer misses nothing.
 */
export async function readChanges(
  siteKey: string,
  { language, after = 0, since, limit }: Wanted,
): Promise<Change[]> {
  const start = since ? Math.max(after, await lastBefore(since)) : after;
  return readers()
    .select(columns)
    .from(changes)
    .where(
      and(
        eq(changes.siteKey, siteKey),
        language ? eq(changes.language, language) : undefined,
        gt(changes.seq, start),
      ),
    )
    .orderBy(asc(changes.seq))
    .limit(limit);
}

/** What readers of a site in a language may not pass on any more, newest first: withdrawn or taken away. */
export async function readRemoved(siteKey: string, language: Language, limit: number): Promise<Change[]> {
  return readers()
    .select(columns)
    .from(changes)
    .where(
      and(
        eq(changes.siteKey, siteKey),
        eq(changes.language, language),
        // as the index of them has it
        sql`${changes.live} is distinct from 'published'`,
      ),
    )
    .orderBy(desc(changes.seq))
    .limit(limit);
}

/** When anything readers see of a site in a language last changed; null when there was never anything. */
export async function lastChange(siteKey: string, language: Language): Promise<Date | null> {
  const [last] = await readers()
    .select({ at: changes.changedAt })
    .from(changes)
    .where(and(eq(changes.siteKey, siteKey), eq(changes.language, language)))
    .orderBy(desc(changes.seq))
    .limit(1);
  return last?.at ?? null;
}

// Times grow with numbers.
async function lastBefore(since: Date): Promise<number> {
  const [last] = await readers()
    .select({ seq: changes.seq })
    .from(changes)
    .where(lt(changes.changedAt, since))
    .orderBy(desc(changes.changedAt), desc(changes.seq))
    .limit(1);
  return last?.seq ?? 0;
}

/** Whether readers ever saw a release, and how it is now; null for one they never saw. */
export async function findChange(releaseId: string): Promise<Change | null> {
  const [found] = await readers()
    .select(columns)
    .from(changes)
    .where(eq(changes.releaseId, releaseId))
    .orderBy(desc(changes.seq))
    .limit(1);
  return found ?? null;
}
