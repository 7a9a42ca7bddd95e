import type { Metadata } from 'next';
import Link from 'next/link';
import { PageBar } from '#components/desk/page-bar.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES } from '#lib/languages.ts';
import { inLanguage } from '#lib/sites/names.ts';
import { listDeskSites } from '#lib/sites/settings-queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'sites')('title') };
}

/** The member's sites, each with what waits there. */
export default async function SitesPage() {
  const member = await requireMember();
  const { language } = member;
  const t = translator(language, 'sites');
  return (
    <>
      <PageBar title={t('title')} />
      <main id="main" tabIndex={-1} className="page max-w-(--container-page)">
        <p className="mb-5 text-ink-2">{t('about')}</p>
        <ul className="grid gap-4">
          {(await listDeskSites(member)).map((site) => (
            <li key={site.key} className="border-t border-line pt-3">
              <Link href={`/desk/sites/${site.key}`} prefetch={false} className="font-semibold">
                <bdi>{inLanguage(site.name, language)}</bdi>
              </Link>
              <p className="text-[0.8125rem] text-ink-2">
                {site.languages.map((it) => [<bdi key={it}>{LANGUAGE_NAMES[it]}</bdi>, ' · '])}
                <bdi dir="ltr">{[`/${site.key}`, ...site.hostnames].join(' · ')}</bdi>
                {' · '}
                <bdi dir="ltr">{site.timeZone}</bdi>
              </p>
              {site.banners > 0 && (
                <p>
                  <Link href={`/desk/sites/${site.key}/banners`} prefetch={false}>
                    {t('banner_now', { count: site.banners })}
                  </Link>
                </p>
              )}
              {site.waiting > 0 && (
                <p>
                  <Link href={`/desk/sites/${site.key}/listings`} prefetch={false}>
                    {t('waiting', { count: site.waiting })}
                  </Link>
                </p>
              )}
            </li>
          ))}
        </ul>
      </main>
    </>
  );
}
