import type { Metadata } from 'next';
import Link from 'next/link';
import { RedirectForm } from '#components/addresses/redirect-form.tsx';
import { RedirectList } from '#components/addresses/redirect-list.tsx';
import { RedirectTabs } from '#components/addresses/redirect-tabs.tsx';
import { WhichSite } from '#components/addresses/which-site.tsx';
import { FilterForm } from '#components/desk/filter-form.tsx';
import { PageBar } from '#components/desk/page-bar.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { buttonClass } from '#components/ui/button-class.ts';
import { Empty } from '#components/ui/empty.tsx';
import { listRedirects } from '#lib/addresses/queries.ts';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { deleteOneRedirect, makeOneRedirect } from './actions.ts';
import { type Asked, placeOf } from './place.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'redirects')('title') };
}

/** Where a site leads readers from addresses at which nothing stands. */
export default async function RedirectsPage({ searchParams }: { searchParams: Asked }) {
  const member = await requireMember();
  const { language } = member;
  const t = translator(language, 'redirects');
  const { site, sites, manages, filters } = await placeOf(member, searchParams);
  const { lines, next } = await listRedirects(member, site.key, filters);
  const { q = '' } = filters;
  const here = `/desk/redirects?site=${site.key}`;
  return (
    <>
      <PageBar title={t('title')}>
        <a download href={`/desk/redirects/export?site=${site.key}`} className={buttonClass({})}>
          {t('export')}
        </a>
      </PageBar>
      <main id="main" tabIndex={-1} className="page">
        <RedirectTabs here="redirects" site={site.key} manages={manages} language={language} />
        <WhichSite address="/desk/redirects" site={site.key} sites={sites} language={language} />
        <p className="mb-5 max-w-(--container-page) text-ink-2">{t('intro')}</p>
        {manages ? (
          <RedirectForm
            key={`${site.key} ${filters.from}`}
            site={site.key}
            from={filters.from ?? ''}
            language={language}
            action={makeOneRedirect}
          />
        ) : (
          <p className="mb-5 text-ink-2">{t('readonly')}</p>
        )}
        <FilterForm label={t('search')} address={here} show={t('find')} clear={q !== '' && t('all')}>
          <HiddenFields values={{ site: site.key }} />
          <TextField name="q" type="search" label={t('words')} defaultValue={q} maxLength={200} dir="auto" />
        </FilterForm>
        {lines.length === 0 && (
          <Empty title={t(q ? 'none_found' : 'none')}>{t(q ? 'none_found_hint' : 'none_hint')}</Empty>
        )}
        {lines.length > 0 && (
          <RedirectList
            lines={lines}
            language={language}
            zone={site.timeZone}
            remove={manages ? deleteOneRedirect : undefined}
          />
        )}
        {next && (
          <p className="mt-4">
            <Link
              href={`${here}&${new URLSearchParams({ ...(q && { q }), after: next })}`}
              prefetch={false}
              className={buttonClass({})}
            >
              {t('next')}
            </Link>
          </p>
        )}
      </main>
    </>
  );
}
