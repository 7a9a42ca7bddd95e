import './desk.css';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { tabIcon } from '#components/ui/tab-icon.ts';
import { currentMember } from '#lib/auth/session.ts';
import { directionOf, LANGUAGES, preferredLanguage } from '#lib/languages.ts';

export const metadata: Metadata = {
  title: { default: 'IOM Newsroom', template: '%s – IOM Newsroom' },
  robots: { index: false, follow: false },
  icons: { icon: tabIcon },
};

/** The staff's door: the member's language, direction and theme, or the browser's before anybody has signed in. */
export default async function DeskRoot({ children }: { children: ReactNode }) {
  await connection();
  const member = await currentMember();
  const asked = (await headers()).get('accept-language');
  const language = member?.language ?? preferredLanguage(asked, LANGUAGES, 'en');
  return (
    <html lang={language} dir={directionOf(language)} data-theme={member?.theme ?? 'system'}>
      <body>{children}</body>
    </html>
  );
}
