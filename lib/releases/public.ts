import { and, desc, eq, ne, or, sql } from 'drizzle-orm';
import { cache } from 'react';
import { readers } from '#db/client.ts';
import {
  publishedAddresses as addresses,
  publishedCorrections as corrections,
  publishedListings as listed,
  publishedReleases as live,
  type PublishedRelease,
} from '#db/schema/published.ts';
import { helplinesOver, projectsSaid } from '../directory/public.ts';
import { summaryOf } from '../documents/plain-text.ts';
import { setSpaces } from '../documents/spacing.ts';
import { newestFirst } from '../finding/conditions.ts';
import { isLanguage, type Language } from '../languages.ts';
import { withPictures } from '../media/public.ts';
import { absolute, findSite } from '../sites/public.ts';
import { pathOf } from './address.ts';
import { cardColumns, cardOf } from './card.ts';
import { editionNumber } from './edition.ts';
import { sourceLanguage } from './public-items.ts';
import { isSlug } from './slug.ts';
import type { CorrectionView, LanguageLink, ReleaseCard, ReleaseView, SiteView } from './view.ts';

/** What stands at an address: a release, another address, something that was taken away, or nothing. */
export type AtAddress =
  | { state: 'live'; view: ReleaseView }
  | { state: 'moved'; to: string; keys: string }
  | { state: 'gone'; keys: string }
  | { state: 'missing' };

/**
 * What a reader finds at an address. Drafts, embargoed and scheduled releases are as missing as what never was:
 * the database shows readers nothing else.
 */
export const findRelease = cache(
  async (siteKey: string, language: string, slug: string): Promise<AtAddress> => {
    if (!isLanguage(language) || !isSlug(slug)) return { state: 'missing' };
    const [address] = await readers()
      .select()
      .from(addresses)
      .where(and(eq(addresses.siteKey, siteKey), eq(addresses.language, language), eq(addresses.slug, slug)));
    if (!address) return { state: 'missing' };
    // Whoever kept that it is gone, or where it went, hears when that changes.
    const keys = `release-${address.releaseId}`;
    const { mergedSite, mergedLanguage, mergedSlug } = address;
    if (address.live === 'unpublished' || address.live === 'recalled') {
      return mergedSite && mergedLanguage && mergedSlug
        ? { state: 'moved', to: pathOf(mergedSite, mergedLanguage, mergedSlug), keys }
        : { state: 'gone', keys };
    }
    if (address.currentSlug !== slug)
      return { state: 'moved', to: pathOf(siteKey, language, address.currentSlug), keys };
    const [release] = await readers().select().from(live).where(eq(live.id, address.releaseId));
    const [placed] = release ? await withPictures([release]) : [];
    return placed ? { state: 'live', view: await viewOf(placed) } : { state: 'missing' };
  },
);

async function viewOf(release: PublishedRelease): Promise<ReleaseView> {
  const { language, details, doc } = release;
  const site = await findSite(release.siteKey, language);
  if (!site) throw new Error('a live release has a site');
  const [noted, versions, readAlso, over, age, translatedFrom, projects] = await Promise.all([
    correctionsOf(release.id),
    versionsOf(release.storyId, site, release.id),
    relatedTo(release),
    helplinesOver([doc], site.timeZone),
    yearsSince(release.publishedAt),
    sourceLanguage(release.id),
    projectsSaid(details.projects, language),
  ]);
  return {
    id: release.id,
    site,
    language,
    kind: details.kind,
    reach: details.reach,
    reference: details.reference,
    version: editionNumber(release),
    headline: setSpaces(release.headline, language),
    summary: release.standfirst.trim() || summaryOf(doc, language, 200),
    doc,
    about: release.about,
    facts: details.facts,
    over,
    countries: details.countries,
    topics: details.topics,
    projects,
    translatedFrom,
    publishedAt: release.firstPublishedAt,
    updatedAt: release.withdrawnAt ?? release.publishedAt,
    age,
    corrections: noted,
    withdrawal:
      release.live === 'withdrawn' && release.withdrawnAt
        ? { at: release.withdrawnAt, text: release.withdrawalText ?? '' }
        : null,
    versions,
    textHref: `${pathOf(site.key, language, release.slug)}.txt`,
    address: absolute(pathOf(site.key, language, release.slug)),
    readAlso,
  };
}

// Counted where the dates were written, so that no clock of a server can make a text older than it is.
async function yearsSince(at: Date): Promise<number> {
  const [row] = await readers().execute<{ years: number }>(
    sql`select extract(year from age(now(), ${at.toISOString()}::timestamptz))::int as years`,
  );
  return row?.years ?? 0;
}

async function correctionsOf(releaseId: string): Promise<CorrectionView[]> {
  return readers()
    .select({ at: corrections.publishedAt, note: corrections.correctionNote, restored: corrections.restored })
    .from(corrections)
    .where(eq(corrections.releaseId, releaseId))
    .orderBy(desc(corrections.major), desc(corrections.minor));
}

/**
 * The live versions of a story, in the order its newsroom names its languages. Nobody is led to one that was withdrawn;
 * its own page (`here`) still names itself.
 */
export async function versionsOf(storyId: string, site: SiteView, here?: string): Promise<LanguageLink[]> {
  const found = await readers()
    .select({ siteKey: live.siteKey, language: live.language, slug: live.slug })
    .from(live)
    .where(
      and(eq(live.storyId, storyId), or(eq(live.live, 'published'), here ? eq(live.id, here) : undefined)),
    );
  const place = ({ language }: { language: Language }) => (site.languages.indexOf(language) + 9) % 9;
  return found
    .toSorted((a, b) => place(a) - place(b))
    .map(({ siteKey, language, slug }) => ({ language, href: pathOf(siteKey, language, slug) }));
}

/** Three recent releases of the same newsroom and language, first those about the same countries. */
async function relatedTo({ id, siteKey, language, details }: PublishedRelease): Promise<ReleaseCard[]> {
  const recent = await readers()
    .select({ ...cardColumns, countries: listed.countries })
    .from(listed)
    .where(
      and(
        eq(listed.siteKey, siteKey),
        eq(listed.language, language),
        eq(listed.live, 'published'),
        ne(listed.releaseId, id),
      ),
    )
    .orderBy(newestFirst)
    .limit(30);
  const shared = (countries: string[]) => countries.filter((code) => details.countries.includes(code)).length;
  return recent
    .toSorted((a, b) => shared(b.countries) - shared(a.countries))
    .slice(0, 3)
    .map(({ countries: _, ...row }) => cardOf(row));
}
