import './auth.css';
import type { Metadata } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { tabIcon } from '#components/ui/tab-icon.ts';
import { currentLanguage, currentMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf } from '#lib/languages.ts';

export const metadata: Metadata = {
  title: { default: 'IOM Newsroom', template: '%s – IOM Newsroom' },
  robots: { index: false, follow: false },
  icons: { icon: tabIcon },
};

export default async function AuthLayout({ children }: { children: ReactNode }) {
  await connection();
  const [language, member] = await Promise.all([currentLanguage(), currentMember()]);
  const t = translator(language, 'auth');
  return (
    <html lang={language} dir={directionOf(language)} data-theme={member?.theme ?? 'system'}>
      <body>
        <div className="grid min-h-dvh grid-rows-[auto_1fr] panel:grid-cols-[minmax(20rem,2fr)_3fr] panel:grid-rows-1">
          <header className="flex flex-col justify-between gap-16 bg-band px-6 py-5 text-on-brand panel:px-12 panel:py-12">
            <p className="font-read text-lg leading-6 font-bold panel:text-3xl">
              <span className="block text-sm font-semibold tracking-wide panel:mb-1 panel:text-base">
                <bdi dir="ltr">IOM · OIM</bdi>
              </span>
              {t('signIn.newsroom')}
            </p>
            <p className="hidden gap-4 text-base panel:grid">
              <span aria-hidden className="block h-1 w-12 bg-amber" />
              {t('signIn.staff')}
            </p>
          </header>
          <main className="grid content-start justify-items-center px-5 py-10 panel:content-center">
            <div className="w-full max-w-96">{children}</div>
          </main>
        </div>
      </body>
    </html>
  );
}
