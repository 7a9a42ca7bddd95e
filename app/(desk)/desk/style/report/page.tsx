import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { FreshList } from '#components/style/fresh-list.tsx';
import { ReportFilters } from '#components/style/report-filters.tsx';
import { ReportTable } from '#components/style/report-table.tsx';
import { StyleTabs } from '#components/style/style-tabs.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { termOfRule } from '#lib/checks/house/own-terms.ts';
import { translator } from '#lib/i18n/translate.ts';
import { listSites, zoneOf } from '#lib/sites/queries.ts';
import { siteNamer } from '#lib/sites/site-namer.ts';
import { listBuiltIn } from '#lib/style/built-in.ts';
import {
  countRules,
  lastReading,
  listFresh,
  type RuleCount,
  reportFilters,
} from '#lib/style/queries/report.ts';
import { listTerms } from '#lib/style/queries/terms.ts';
import { sayWhen } from '#lib/when.ts';
import { seeOneLive } from '../actions.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'style')('tabs.report') };
}

/** What the rules do over the releases: what is newly wrong before readers, what speaks most, what is let stand most. */
export default async function StyleReportPage({ searchParams }: Props) {
  const member = await requireMember();
  const { language } = member;
  const t = translator(language, 'style');
  const filters = reportFilters.parse(await searchParams);
  const [fresh, counts, reading, sites, terms] = await Promise.all([
    listFresh(member),
    countRules(member, filters),
    lastReading(member),
    listSites(member),
    listTerms(member),
  ]);
  const zone = zoneOf(sites);
  const rules = new Map(listBuiltIn(language).map((rule) => [rule.id, rule]));
  const named = (count: RuleCount) => {
    const term = terms.find(({ id }) => id === termOfRule(count.rule));
    if (term)
      return { ...count, name: term.pattern, href: `/desk/style/terms/${term.id}`, lang: term.language };
    const rule = rules.get(count.rule);
    return rule
      ? { ...count, name: rule.message, sample: rule.sample, href: `/desk/style/rules/${count.rule}` }
      : { ...count, name: t('report.gone_rule'), href: null };
  };
  return (
    <>
      <PageBar title={t('title')} />
      <main id="main" tabIndex={-1} className="page">
        <StyleTabs here="report" language={language} />
        <section className="mb-8">
          <h2 className="mb-2 text-base">{t('report.fresh')}</h2>
          <FreshList
            lines={fresh}
            language={language}
            zone={zone}
            siteName={siteNamer(sites, language)}
            action={seeOneLive}
          />
          <p className="mt-2 text-[0.8125rem] text-ink-3">
            {reading.at
              ? t('report.read_at', {
                  count: reading.count,
                  when: sayWhen(reading.at, new Date(), language, zone),
                })
              : t('report.never')}
          </p>
        </section>
        <p className="mb-5 max-w-(--container-page) text-ink-2">{t('report.intro')}</p>
        <ReportFilters filters={filters} sites={sites} language={language} />
        {counts.length === 0 ? (
          <Empty title={t('report.none')}>{t('report.none_hint')}</Empty>
        ) : (
          <ReportTable rows={counts.map(named)} language={language} />
        )}
      </main>
    </>
  );
}
