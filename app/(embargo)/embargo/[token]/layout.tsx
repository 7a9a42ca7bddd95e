import '#components/site/site.css';
import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { directionOf } from '#lib/languages.ts';
import { accessHere } from './access.ts';

export const metadata: Metadata = {
  title: 'IOM Newsroom',
  robots: { index: false, follow: false, noarchive: true },
  referrer: 'no-referrer',
};
export const viewport: Viewport = { colorScheme: 'light dark', themeColor: '#0033a0' };

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
