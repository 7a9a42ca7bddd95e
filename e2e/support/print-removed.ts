import { and, eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { releases } from '#db/schema/releases.ts';
import { documentWith } from '#db/testing/documents.ts';
import { actingMember } from '#lib/members/acting.ts';
import type { Actor } from '#lib/members/roles.ts';
import { pathOf } from '#lib/releases/address.ts';
import { changeAddress } from '#lib/releases/change-address.ts';
import { forcePublish } from '#lib/releases/force-publish.ts';
import { recall } from '#lib/releases/recall.ts';
import { slugOf } from '#lib/releases/slug.ts';
import { start } from '#lib/releases/start.ts';
import { withDatabase } from '../../bin/with-database.ts';

/** Paths whose releases stand elsewhere now, and are taken back. */
export type Removed = { moved: string; recalled: string };

const MOVED = 'Seats are left in the reading room of Port Ardane';
const RECALLED = 'The reading room of Port Ardane lends out its atlases';

// Run by itself: `node print-removed.ts`, with NEWSROOM_HOME set. Makes them once.
await withDatabase(async () => {
  const admin = await actingMember('admin@demo.example');
  if (!admin) throw new Error('no cast');
  await once(admin, MOVED, async (release) => {
    await changeAddress(admin, { releaseId: release.id, slug: 'reading-room-port-ardane' });
  });
  await once(admin, RECALLED, async ({ id, stateVersion }) => {
    await recall(admin, { releaseId: id, seen: stateVersion, text: 'It was another room.' });
  });
  const at = (headline: string) => pathOf('global', 'en', slugOf(headline, 'en'));
  process.stdout.write(JSON.stringify({ moved: at(MOVED), recalled: at(RECALLED) } satisfies Removed));
});

type Live = typeof releases.$inferSelect;

async function once(admin: Actor, headline: string, after: (release: Live) => Promise<void>): Promise<void> {
  const called = and(eq(releases.siteKey, 'global'), eq(releases.headline, headline));
  if ((await db().$count(releases, called)) > 0) return;
  const doc = documentWith(headline, 'The reading room is open to everybody from nine to five.');
  const { id, stateVersion, docVersion } = await start(
    admin,
    { siteKey: 'global', language: 'en', kind: 'press_release', reach: 'local' },
    { doc },
  );
  await forcePublish(admin, { releaseId: id, seen: stateVersion, docVersion, text: 'To be moved.' });
  const [live] = await db().select().from(releases).where(eq(releases.id, id));
  if (live) await after(live);
}
