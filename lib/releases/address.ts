import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { releases, slugs } from '#db/schema/releases.ts';
import type { Held } from './find.ts';
import { numberedSlug, slugOf } from './slug.ts';

/** The public path of a release in its language. */
export const pathOf = (site: string, language: string, slug: string): string =>
  `/${site}/${language}/news/${slug}`;

/**
 * The address of a release, given to it now when it has none: from its headline, numbered when somebody has it already.
 * @returns the slug
 */
export async function giveAddress(tx: Tx, release: Held): Promise<string> {
  if (release.slug) return release.slug;
  const wished = slugOf(release.headline, release.language);
  for (let number = 1; ; number += 1) {
    const slug = numberedSlug(wished, number);
    if (await takeAddress(tx, release, slug)) return slug;
  }
}

/** Makes a slug this release's own and current one. False when another release of the site and language has or had it. */
export async function takeAddress(tx: Tx, release: Held, slug: string): Promise<boolean> {
  const { siteKey, language } = release;
  await tx.insert(slugs).values({ siteKey, language, slug, releaseId: release.id }).onConflictDoNothing();
  const [holder] = await tx
    .select({ releaseId: slugs.releaseId })
    .from(slugs)
    .where(and(eq(slugs.siteKey, siteKey), eq(slugs.language, language), eq(slugs.slug, slug)));
  if (holder?.releaseId !== release.id) return false;
  await tx.update(releases).set({ slug }).where(eq(releases.id, release.id));
  release.slug = slug;
  return true;
}
