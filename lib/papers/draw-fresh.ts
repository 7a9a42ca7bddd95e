import { gt } from 'drizzle-orm';
import { readers } from '#db/client.ts';
import { publishedReleases as live, newestFirst } from '#db/schema/published.ts';
import { log } from '../log.ts';
import { findRelease } from '../releases/public.ts';
import { hadAs } from './had-as.ts';

const FRESH_MINUTES = 15;
const AT_ONCE = 20;
const store = globalThis as { newsroomFreshPapers?: Set<string> };

/**
 * Draws what was just published, so that nobody waits who asks for it; walked again and again. Returns how many releases it
 * drew. What it misses, and what is corrected or withdrawn, is drawn when it is asked for.
 */
export async function drawFresh(now = Date.now()): Promise<number> {
  store.newsroomFreshPapers ??= new Set();
  const done = store.newsroomFreshPapers;
  const since = new Date(now - FRESH_MINUTES * 60_000);
  const fresh = await readers()
    .select({ id: live.id, siteKey: live.siteKey, language: live.language, slug: live.slug })
    .from(live)
    .where(gt(live.firstPublishedAt, since))
    .orderBy(...newestFirst)
    .limit(AT_ONCE);
  for (const id of done) if (!fresh.some((it) => it.id === id)) done.delete(id);
  const due = fresh.filter(({ id }) => !done.has(id));
  for (const { id, siteKey, language, slug } of due) {
    done.add(id);
    const found = await findRelease(siteKey, language, slug);
    if (found.state !== 'live') continue;
    for (const form of ['pdf', 'docx', 'png'] as const)
      await hadAs(form, found.view).catch((error) =>
        log().error({ err: error, release: id, form }, 'a release could not be drawn'),
      );
  }
  return due.length;
}
