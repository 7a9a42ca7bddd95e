import { and, eq, isNull, sql } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { releases } from '#db/schema/releases.ts';
import { record } from '../events/record.ts';
import { tell } from '../notices/tell.ts';
import { holdForNewsroom } from './find.ts';

/** Reminds, once, the people of every release whose review date has come on the calendar of its site. */
export async function remindReview(): Promise<number> {
  const due = await inTransaction((tx) =>
    tx.select({ id: releases.id }).from(releases).where(isDue).limit(200),
  );
  let reminded = 0;
  for (const { id } of due) {
    await inTransaction(async (tx) => {
      const [held] = await tx
        .select({ id: releases.id })
        .from(releases)
        .where(and(eq(releases.id, id), isDue))
        .for('update', { skipLocked: true });
      if (!held) return;
      const release = await holdForNewsroom(tx, id);
      await tx.update(releases).set({ reviewRemindedAt: sql`now()` }).where(eq(releases.id, id));
      const seq = await record(tx, null, 'release.review_due', { day: release.reviewOn ?? '' }, { release });
      await tell(tx, { kind: 'release.review_due', key: `event ${seq}`, actor: null, release });
      reminded += 1;
    });
  }
  return reminded;
}

const isDue = and(
  eq(releases.live, 'published'),
  isNull(releases.reviewRemindedAt),
  sql`releases.review_on <= (now() at time zone (select time_zone from sites where key = releases.site_key))::date`,
);
