import '#components/site/site.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { env } from '#lib/env.ts';
import { directionOf } from '#lib/languages.ts';
import { findPlace, pageLanguage } from '#lib/sites/place.ts';
import { BAND_COLOURS } from '#lib/sites/vocabulary.ts';

// What readers see is asked for each time; what may be kept is for the server in front to say.
export const dynamic = 'force-dynamic';

// Inline, so that no browser asks for /favicon.ico.
const icon = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#0033a0" d="M0 0h16v16H0z"/><path fill="#ffb81c" d="M3 3h7v2H3z"/><path fill="#fff" d="M3 7h10v2H3zm0 4h10v2H3z"/></svg>')}`;

/** The bars of a browser take the colour of the site's band. */
export async function generateViewport({ params }: Omit<Props, 'children'>): Promise<Viewport> {
  const { site } = await findPlace(await params);
  return { colorScheme: 'light dark', themeColor: BAND_COLOURS[site?.accent ?? 'blue'] };
}

export function generateMetadata(): Metadata {
  return { metadataBase: new URL(env().NEWSROOM_URL), icons: { icon } };
}

type Props = { params: Promise<{ site: string; lang: string }>; children: ReactNode };

export default async function PublicLayout({ params, children }: Props) {
  const language = await pageLanguage((await params).lang);
  return (
    <html lang={language} dir={directionOf(language)}>
      <body>{children}</body>
    </html>
  );
}
