import type { Metadata } from 'next';
import { Missing } from '#components/site/missing.tsx';
import { Newsrooms } from '#components/site/newsrooms.tsx';
import { translator } from '#lib/i18n/translate.ts';
import { noMetadata, sitePageMetadata } from '#lib/sites/metadata.ts';
import { findPlace } from '#lib/sites/place.ts';
import { listSites } from '#lib/sites/public.ts';

type Props = { params: Promise<{ site: string; lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site, language, here } = await findPlace(await params);
  const title = translator(language, 'site')('nav.newsrooms');
  return here
    ? sitePageMetadata(here, language, { title, page: 'newsrooms' })
    : noMetadata(site, language, 'missing');
}

export default async function NewsroomsPage({ params }: Props) {
  const { site, language, here } = await findPlace(await params);
  if (!here) return <Missing site={site} language={language} why="missing" />;
  return <Newsrooms site={here} language={language} sites={await listSites(language)} />;
}
