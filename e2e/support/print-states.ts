import { inArray } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { releases } from '#db/schema/releases.ts';
import { withDatabase } from '../../bin/with-database.ts';

// Run by itself: `node print-states.ts <release> …`, with NEWSROOM_HOME set.
await withDatabase(async () => {
  const rows = await db()
    .select()
    .from(releases)
    .where(inArray(releases.id, process.argv.slice(2)));
  process.stdout.write(
    JSON.stringify(Object.fromEntries(rows.map(({ id, work, live }) => [id, `${work}/${live}`]))),
  );
});
