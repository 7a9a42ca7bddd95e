import type { Metadata } from 'next';
import Link from 'next/link';
import { z } from 'zod';
import { WhichSite } from '#components/addresses/which-site.tsx';
import { PageBar } from '#components/desk/page-bar.tsx';
import { ImportReport } from '#components/import/import-report.tsx';
import { buttonClass } from '#components/ui/button-class.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { askedWords } from '#lib/asked.ts';
import { requireMember } from '#lib/auth/session.ts';
import { listImports } from '#lib/documents/import/report.ts';
import { translator } from '#lib/i18n/translate.ts';
import { listSites } from '#lib/sites/queries.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const asked = z.object({
  site: askedWords(60).optional().catch(undefined),
  before: z.iso.datetime().optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'import')('report.title') };
}

/** What was imported on a site and what became of it. */
export default async function ImportReportPage({ searchParams }: Props) {
  const member = await requireMember();
  const { language } = member;
  const t = translator(language, 'import');
  const [sites, by] = [await listSites(member), asked.parse(await searchParams)];
  const site =
    sites.find(({ key }) => key === by.site) ?? sites.find(({ key }) => key !== 'global') ?? sites[0];
  const { lines, next } = site
    ? await listImports(member, { site: site.key, before: by.before ? new Date(by.before) : undefined })
    : { lines: [], next: null };
  return (
    <>
      <PageBar title={t('report.title')}>
        <ButtonLink href="/desk/import">{t('report.back')}</ButtonLink>
      </PageBar>
      <main id="main" tabIndex={-1} className="page">
        {site && (
          <WhichSite address="/desk/import/report" site={site.key} sites={sites} language={language} />
        )}
        <p className="mb-5 max-w-(--container-page) text-ink-2">{t('report.intro')}</p>
        {site && lines.length > 0 ? (
          <>
            <p className="mb-4">
              <a
                download
                href={`/desk/import/report/export?site=${site.key}`}
                className={buttonClass({ small: true })}
              >
                {t('report.export')}
              </a>
            </p>
            <ImportReport lines={lines} language={language} zone={site.timeZone} />
          </>
        ) : (
          <Empty title={t('report.none')}>{t('report.none_hint')}</Empty>
        )}
        {site && next && (
          <p className="mt-4">
            <Link
              href={`/desk/import/report?${new URLSearchParams({ site: site.key, before: next.toISOString() })}`}
              prefetch={false}
              className={buttonClass({})}
            >
              {t('report.next')}
            </Link>
          </p>
        )}
      </main>
    </>
  );
}
