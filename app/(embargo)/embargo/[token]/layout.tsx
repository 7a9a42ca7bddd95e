import '#components/site/site.css';
import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { directionOf } from '#lib/languages.ts';
import { BAND_COLOURS } from '#lib/sites/vocabulary.ts';
import { accessHere } from './access.ts';

export const metadata: Metadata = {
  title: 'IOM Newsroom',
  robots: { index: false, follow: false, noarchive: true },
  referrer: 'no-referrer',
};
export async function generateViewport({ params }: Omit<Props, 'children'>): Promise<Viewport> {
  const { access } = await accessHere((await params).token);
  const site = access.state === 'text' ? access.view.site : access.state === 'door' ? access.site : undefined;
  return { colorScheme: 'light dark', themeColor: BAND_COLOURS[site?.accent ?? 'blue'] };
}

type Props = { params: Promise<{ token: string }>; children: ReactNode };

/** The page behind a link: the public page's own frame, in the language of the text. */
export default async function AccessLayout({ params, children }: Props) {
  await connection();
  const { language } = await accessHere((await params).token);
  return (
    <html lang={language} dir={directionOf(language)}>
      <body>{children}</body>
    </html>
  );
}
