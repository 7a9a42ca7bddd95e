import '#components/site/site.css';
import type { Metadata } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { currentMember } from '#lib/auth/session.ts';
import { directionOf, type Language } from '#lib/languages.ts';
import { readRelease } from '#lib/releases/queries/release.ts';

export const metadata: Metadata = { robots: { index: false, follow: false } };

type Props = { params: Promise<{ id: string }>; children: ReactNode };

/** The frame of a preview: the public page's own, in the language of the release. */
export default async function PreviewLayout({ params, children }: Props) {
  await connection();
  const language = await languageOf((await params).id);
  return (
    <html lang={language} dir={directionOf(language)}>
      <body>{children}</body>
    </html>
  );
}

async function languageOf(id: string): Promise<Language> {
  const member = await currentMember();
  if (!member) return 'en';
  return readRelease(member, id).then(
    ({ language }) => language,
    () => member.language,
  );
}
