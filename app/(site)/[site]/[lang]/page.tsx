import type { Metadata } from 'next';
import { Front } from '#components/site/front.tsx';
import { Missing } from '#components/site/missing.tsx';
import { choosable } from '#lib/finding/keys.ts';
import { featuredNews } from '#lib/releases/featured.ts';
import { versionsOf } from '#lib/releases/public.ts';
import { latestNews } from '#lib/releases/public-list.ts';
import { frontMetadata, noMetadata } from '#lib/sites/metadata.ts';
import { findPlace } from '#lib/sites/place.ts';
import { listSites } from '#lib/sites/public.ts';

type Props = { params: Promise<{ site: string; lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site, language, here } = await findPlace(await params);
  return here ? frontMetadata(here, language) : noMetadata(site, language, 'missing');
}

export default async function FrontPage({ params }: Props) {
  const { site, language, here, why } = await findPlace(await params);
  if (!here) return <Missing site={site} language={language} why={why} />;
  const [featured, items, sites, { years }] = await Promise.all([
    featuredNews(here, language),
    latestNews(here, language, 13),
    listSites(language),
    choosable(here, language),
  ]);
  const lead = featured[0] ?? items.find(({ withdrawnAt }) => !withdrawnAt);
  const versions = lead ? await versionsOf(lead.storyId, here) : [];
  return (
    <Front
      site={here}
      language={language}
      lead={lead && { ...lead, versions }}
      featured={featured.slice(1)}
      items={items}
      sites={sites}
      years={years}
    />
  );
}
