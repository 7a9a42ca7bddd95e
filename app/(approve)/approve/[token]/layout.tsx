import '#components/site/site.css';
import '#components/review/outside.css';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { directionOf, LANGUAGES, preferredLanguage } from '#lib/languages.ts';
import { readOutside } from '#lib/review/outside/queries.ts';

export const metadata: Metadata = {
  title: 'IOM Newsroom',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
};

type Props = { params: Promise<{ token: string }>; children: ReactNode };

/** The frame of a link for approval, in the language of the person who was asked. */
export default async function ApproveLayout({ params, children }: Props) {
  await connection();
  const found = await readOutside((await params).token);
  const asked = (await headers()).get('accept-language');
  const language = found?.asked.language ?? preferredLanguage(asked, LANGUAGES, 'en');
  return (
    <html lang={language} dir={directionOf(language)}>
      <body>{children}</body>
    </html>
  );
}
