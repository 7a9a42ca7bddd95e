import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { Folded } from '#components/style/folded.tsx';
import { RuleFilters } from '#components/style/rule-filters.tsx';
import { StyleRuleList } from '#components/style/rule-list.tsx';
import { StyleTabs } from '#components/style/style-tabs.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { SEVERITIES } from '#lib/checks/engine/rule.ts';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#lib/languages.ts';
import { listSites } from '#lib/sites/queries.ts';
import { siteNamer } from '#lib/sites/site-namer.ts';
import { countRules } from '#lib/style/queries/report.ts';
import { listRules, type RuleLine } from '#lib/style/queries/rules.ts';
import { KINDS, type RuleFilters as RuleFiltersGiven, ruleFilters } from '#lib/style/rule-filters.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'style')('tabs.rules') };
}

/** Every rule the newsroom comes with, by what it is about. */
export default async function StyleRulesPage({ searchParams }: Props) {
  const member = await requireMember();
  const { language } = member;
  const t = translator(language, 'style');
  const filters = ruleFilters.parse(await searchParams);
  const [all, counted, sites] = await Promise.all([
    listRules(member, language),
    countRules(member, { by: 'found' }),
    listSites(member),
  ]);
  const counts = new Map(counted.map((count) => [count.rule, count]));
  const rules = all.filter(
    ({ kind, languages, tunings }) =>
      (!filters.kind || kind === filters.kind) &&
      (!filters.lang || languages.includes(filters.lang)) &&
      (!filters.only || tunings.some(({ severity }) => severity !== null)),
  );
  const inOrder = new Intl.Collator(language);
  rules.sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      inOrder.compare(a.languages.join(), b.languages.join()) ||
      inOrder.compare(a.message, b.message),
  );
  // three hundred lines at once help nobody
  const isNarrowed = Object.values(filters).some(Boolean);
  return (
    <>
      <PageBar title={t('title')} />
      <main id="main" tabIndex={-1} className="page">
        <StyleTabs here="rules" language={language} />
        <p className="mb-5 max-w-(--container-page) text-ink-2">{t('rules.intro')}</p>
        <RuleFilters filters={filters} language={language} />
        {rules.length === 0 && <Empty title={t('rules.none')} />}
        {KINDS.map((kind) => ({ kind, own: rules.filter((rule) => rule.kind === kind) }))
          .filter(({ own }) => own.length > 0)
          .map(({ kind, own }) => (
            <Folded
              key={kind}
              isOpen={isNarrowed}
              label={t(`kinds.${kind}`)}
              count={own.length}
              language={language}
            >
              {byLanguage(own, filters).map(({ languages, own }) => {
                const list = (
                  <StyleRuleList
                    rules={own}
                    counts={counts}
                    language={language}
                    siteName={siteNamer(sites, language)}
                  />
                );
                if (languages === null) return <div key="all">{list}</div>;
                const isEvery = languages.length === LANGUAGES.length;
                return (
                  <Folded
                    key={languages.join()}
                    isInner
                    isOpen={false}
                    label={
                      isEvery
                        ? t('rules.all_languages')
                        : languages.map((each) => LANGUAGE_NAMES[each]).join(', ')
                    }
                    lang={languages.length === 1 ? languages[0] : undefined}
                    count={own.length}
                    language={language}
                  >
                    {list}
                  </Folded>
                );
              })}
            </Folded>
          ))}
      </main>
    </>
  );
}

const MANY = 15;

type Group = { languages: readonly Language[] | null; own: RuleLine[] };

// A long list is parted by language, unless one was chosen: the same thing is said of the words of each.
function byLanguage(rules: RuleLine[], { lang, only }: RuleFiltersGiven): Group[] {
  if (rules.length <= MANY || lang || only) return [{ languages: null, own: rules }];
  const groups = new Map<string, { languages: readonly Language[]; own: RuleLine[] }>();
  for (const rule of rules) {
    const group = groups.get(rule.languages.join()) ?? { languages: rule.languages, own: [] };
    group.own.push(rule);
    groups.set(rule.languages.join(), group);
  }
  return [...groups.values()].sort((a, b) => b.languages.length - a.languages.length);
}
