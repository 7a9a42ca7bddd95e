import type { Metadata } from 'next';
import { cache } from 'react';
import { Missing } from '#components/site/missing.tsx';
import { NewsPage } from '#components/site/news-page.tsx';
import { chooseFromQuery, type Query, queryFrom } from '#lib/releases/choice.ts';
import { readNews } from '#lib/releases/news.ts';
import { noMetadata } from '#lib/sites/metadata.ts';
import { newsMetadata } from '#lib/sites/news-metadata.ts';
import { findPlace } from '#lib/sites/place.ts';

type Props = { params: Promise<{ site: string; lang: string }>; searchParams: Promise<Query> };

const ask = cache(async (key: string, lang: string, query: string) => {
  const place = await findPlace({ site: key, lang });
  const { here, language } = place;
  return { ...place, view: here && (await readNews(here, language, chooseFromQuery(query))) };
});

async function found({ params, searchParams }: Props) {
  const { site, lang } = await params;
  return ask(site, lang, await queryFrom(searchParams));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site, language, view } = await found(props);
  return view ? newsMetadata(view) : noMetadata(site, language, 'missing');
}

export default async function NewsListPage(props: Props) {
  const { site, language, view, why } = await found(props);
  return view ? <NewsPage view={view} /> : <Missing site={site} language={language} why={why} />;
}
