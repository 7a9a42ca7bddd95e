import type { Metadata } from 'next';
import { cache } from 'react';
import { Missing } from '#components/site/missing.tsx';
import { Moved } from '#components/site/moved.tsx';
import { NewsPage } from '#components/site/news-page.tsx';
import { PublicRelease } from '#components/site/public-release.tsx';
import { paperLinks } from '#lib/papers/links.ts';
import { archiveOf, chooseFromQuery, type Query, queryFrom } from '#lib/releases/choice.ts';
import { readNews } from '#lib/releases/news.ts';
import { findRelease } from '#lib/releases/public.ts';
import { noMetadata, releaseMetadata } from '#lib/sites/metadata.ts';
import { newsMetadata } from '#lib/sites/news-metadata.ts';
import { findPlace } from '#lib/sites/place.ts';

type Props = {
  params: Promise<{ site: string; lang: string; slug: string[] }>;
  searchParams: Promise<Query>;
};

// An address is an archive (a year, a year and a month) or a release's own: no slug reads like the first.
const ask = cache(async (key: string, lang: string, path: string, query: string) => {
  const place = await findPlace({ site: key, lang });
  const { here, language } = place;
  const archive = archiveOf(path);
  if (archive && here) {
    const news = await readNews(here, language, chooseFromQuery(query), archive);
    return { ...place, state: 'archive' as const, news };
  }
  return { ...place, ...(await findRelease(key, lang, path)) };
});

async function find({ params, searchParams }: Props) {
  const { site, lang, slug } = await params;
  return ask(site, lang, slug.join('/'), await queryFrom(searchParams));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props);
  if (found.state === 'archive') return newsMetadata(found.news);
  if (found.state === 'live') return releaseMetadata(found.view);
  return noMetadata(found.site, found.language, found.state === 'gone' ? 'gone' : 'missing');
}

export default async function AddressPage(props: Props) {
  const found = await find(props);
  const { site, language } = found;
  switch (found.state) {
    case 'archive':
      return <NewsPage view={found.news} />;
    case 'live':
      return <PublicRelease view={found.view} papers={await paperLinks(found.view)} />;
    case 'moved':
      return <Moved to={found.to} keys={found.keys} language={language} />;
    case 'gone':
      return <Missing site={site} language={language} why="gone" keys={found.keys} />;
    case 'missing':
      return <Missing site={site} language={language} why="missing" />;
  }
}
