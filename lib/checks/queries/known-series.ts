import { and, desc, eq, inArray, ne } from 'drizzle-orm';
import { editions, releases } from '#db/schema/releases.ts';
import { sites } from '#db/schema/sites.ts';
import type { NodeJson } from '../../documents/parse.ts';
import { documentSchema } from '../../documents/schema.ts';
import type { Language } from '../../languages.ts';
import { dayIn } from '../../time.ts';
import { cutDocument } from '../cut/document.ts';
import { type KnownSeries, readSeries } from '../figures/series.ts';
import { Reading } from '../reading.ts';
import type { From, Whose } from './known.ts';

/** How far back is looked: a count that was not said in so many releases is not one that goes on. */
const RECENT = 200;

type Said = Pick<KnownSeries, 'series' | 'value' | 'precision'>;

/** What other stories of a site, as readers see them, last said of counts that go on, in any language; newest first. */
export async function knownSeries(
  whose: Pick<Whose, 'releaseId' | 'siteKey'>,
  from: From,
): Promise<KnownSeries[]> {
  const [own] = await from
    .select({ storyId: releases.storyId, zone: sites.timeZone })
    .from(releases)
    .innerJoin(sites, eq(sites.key, releases.siteKey))
    .where(eq(releases.id, whose.releaseId));
  if (!own) return [];
  const live = await from
    .select({
      id: editions.id,
      language: releases.language,
      headline: editions.headline,
      at: editions.publishedAt,
    })
    .from(releases)
    // by both, so that the newest editions are looked through, and not every release
    .innerJoin(editions, and(eq(editions.id, releases.liveEditionId), eq(editions.releaseId, releases.id)))
    .where(
      and(
        eq(releases.siteKey, whose.siteKey),
        eq(releases.live, 'published'),
        ne(releases.storyId, own.storyId),
      ),
    )
    .orderBy(desc(editions.publishedAt), desc(editions.id))
    .limit(RECENT);
  await readNew(live, from);
  const known = new Map<string, KnownSeries>();
  for (const { id, headline, at } of live)
    for (const said of read().get(id) ?? [])
      if (!known.has(said.series)) known.set(said.series, { ...said, headline, on: dayIn(at, own.zone) });
  return [...known.values()];
}

// An edition never changes: what it says is read once.
async function readNew(live: readonly { id: string; language: Language }[], from: From): Promise<void> {
  const unread = live.filter(({ id }) => !read().has(id));
  if (unread.length === 0) return;
  const ids = unread.map(({ id }) => id);
  const rows = await from
    .select({ id: editions.id, doc: editions.doc })
    .from(editions)
    .where(inArray(editions.id, ids));
  const languages = new Map(unread.map(({ id, language }) => [id, language]));
  if (read().size > 20 * RECENT) read().clear();
  for (const { id, doc } of rows) read().set(id, seriesOf(doc, languages.get(id) ?? 'en'));
}

/** The counts that go on in a document, each as it says it first. Pure. */
export function seriesOf(doc: NodeJson, language: Language): Said[] {
  const said = new Map<string, Said>();
  for (const passage of cutDocument(documentSchema.nodeFromJSON(doc), language))
    for (const { series, figure } of readSeries(new Reading(passage)))
      if (!said.has(series)) said.set(series, { series, value: figure.value, precision: figure.precision });
  return [...said.values()];
}

type Remembered = { newsroomSeries?: Map<string, Said[]> };

function read(): Map<string, Said[]> {
  const all = globalThis as Remembered;
  all.newsroomSeries ??= new Map();
  return all.newsroomSeries;
}
