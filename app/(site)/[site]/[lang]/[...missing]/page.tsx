import type { Metadata } from 'next';
import { Missing } from '#components/site/missing.tsx';
import { noMetadata } from '#lib/sites/metadata.ts';
import { findPlace } from '#lib/sites/place.ts';

type Props = { params: Promise<{ site: string; lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site, language } = await findPlace(await params);
  return noMetadata(site, language, 'missing');
}

export default async function MissingPage({ params }: Props) {
  const { site, language } = await findPlace(await params);
  return <Missing site={site} language={language} why="missing" />;
}
