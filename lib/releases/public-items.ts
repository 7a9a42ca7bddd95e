import { and, desc, eq, inArray } from 'drizzle-orm';
import { readers } from '#db/client.ts';
import {
  publishedCorrections as corrections,
  publishedReleases as live,
  type PublishedRelease,
  publishedTranslations as translations,
} from '#db/schema/published.ts';
import { helplinesOver, projectsSaid } from '../directory/public.ts';
import type { Language } from '../languages.ts';
import { withPictures } from '../media/public.ts';
import { absolute, listSites } from '../sites/public.ts';
import { pathOf } from './address.ts';
import type { CorrectionView, SiteView } from './view.ts';

/** Another language of the same story. `rel` is what it is to the release: its source, or a translation. */
export type OtherLanguage = {
  id: string;
  language: Language;
  headline: string;
  href: string;
  rel: 'translationOf' | 'translation';
};

/** Everything machines are told of a release readers can see. */
export type PublicItem = {
  release: PublishedRelease;
  site: SiteView;
  href: string;
  /** Newest first. */
  corrections: CorrectionView[];
  others: OtherLanguage[];
  /** The last day of helplines in it that are over, by their record. */
  over: Record<string, string>;
  /** What it is about, in the release's language. */
  projects: { id: string; name: string }[];
};

/** Reads releases for machines, in the order of their ids; one that readers cannot see is left out. */
export async function readItems(ids: readonly string[]): Promise<PublicItem[]> {
  if (ids.length === 0) return [];
  const found = await withPictures(
    await readers()
      .select()
      .from(live)
      .where(inArray(live.id, [...ids])),
    absolute('/media/'),
  );
  const [noted, siblings, sources, sites] = await Promise.all([
    correctionsOf(ids),
    siblingsOf(found.map(({ storyId }) => storyId)),
    sourcesOf(ids),
    listSites('en'),
  ]);
  const items = await Promise.all(
    found.map(async (release): Promise<PublicItem | null> => {
      const site = sites.find(({ key }) => key === release.siteKey);
      if (!site) return null;
      const source = sources.find((it) => it.releaseId === release.id)?.sourceId;
      return {
        release,
        site,
        href: pathOf(release.siteKey, release.language, release.slug),
        corrections: noted.filter((it) => it.releaseId === release.id),
        others: siblings
          .filter((it) => it.storyId === release.storyId && it.id !== release.id)
          .map(({ id, language, headline, siteKey, slug }) => ({
            id,
            language,
            headline,
            href: pathOf(siteKey, language, slug),
            rel: id === source ? ('translationOf' as const) : ('translation' as const),
          })),
        over: await helplinesOver([release.doc], site.timeZone),
        projects: await projectsSaid(release.details.projects, release.language),
      };
    }),
  );
  return ids.flatMap((id) => items.find((item) => item?.release.id === id) ?? []);
}

/** The language a release was translated from, where readers can see both; null when it stands by itself. */
export async function sourceLanguage(releaseId: string): Promise<Language | null> {
  const [found] = await readers()
    .select({ language: live.language })
    .from(translations)
    .innerJoin(live, eq(live.id, translations.sourceId))
    .where(eq(translations.releaseId, releaseId));
  return found?.language ?? null;
}

function sourcesOf(ids: readonly string[]) {
  return readers()
    .select()
    .from(translations)
    .where(inArray(translations.releaseId, [...ids]));
}

function correctionsOf(ids: readonly string[]) {
  return readers()
    .select({
      releaseId: corrections.releaseId,
      at: corrections.publishedAt,
      note: corrections.correctionNote,
      restored: corrections.restored,
    })
    .from(corrections)
    .where(inArray(corrections.releaseId, [...ids]))
    .orderBy(desc(corrections.major), desc(corrections.minor));
}

// Nobody is led to what was withdrawn.
async function siblingsOf(storyIds: readonly string[]) {
  if (storyIds.length === 0) return [];
  return readers()
    .select({
      id: live.id,
      storyId: live.storyId,
      siteKey: live.siteKey,
      language: live.language,
      slug: live.slug,
      headline: live.headline,
    })
    .from(live)
    .where(and(inArray(live.storyId, [...storyIds]), eq(live.live, 'published')))
    .orderBy(live.language);
}
