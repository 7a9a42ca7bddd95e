import { inArray, sql } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { releases } from '#db/schema/releases.ts';
import { withDatabase } from '../../bin/with-database.ts';

// Run by itself: `node let-time-come.ts <release>…`, with NEWSROOM_HOME set. What they wait for was a second ago.
await withDatabase(() =>
  inTransaction((tx) =>
    tx
      .update(releases)
      .set({ publishAt: sql`now() - interval '1 second'` })
      .where(inArray(releases.id, process.argv.slice(2))),
  ),
);
