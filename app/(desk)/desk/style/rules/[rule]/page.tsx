import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { RuleExamples } from '#components/style/rule-examples.tsx';
import { sayCount } from '#components/style/rule-list.tsx';
import { SeverityBadge } from '#components/style/severity-badge.tsx';
import { Taken } from '#components/style/taken.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES } from '#lib/languages.ts';
import { listSites } from '#lib/sites/queries.ts';
import { countRules } from '#lib/style/queries/report.ts';
import { readRule } from '#lib/style/queries/rules.ts';
import { found } from '../../../found.ts';
import { tuneOneRule } from '../../actions.ts';

type Props = { params: Promise<{ rule: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const member = await requireMember();
  return { title: (await found(readRule(member, (await params).rule, member.language))).message };
}

/** One rule the newsroom comes with: what it says and why, its examples, how often it speaks, how the sites take it. */
export default async function StyleRulePage({ params }: Props) {
  const member = await requireMember();
  const { language } = member;
  const t = translator(language, 'style');
  const rule = await found(readRule(member, (await params).rule, language));
  const [sites, counted] = await Promise.all([listSites(member), countRules(member, { by: 'found' })]);
  const count = counted.find((one) => one.rule === rule.id);
  return (
    <>
      <PageBar title={t('tabs.rules')}>
        <ButtonLink href="/desk/style/rules">{t('rules.back')}</ButtonLink>
      </PageBar>
      <main id="main" tabIndex={-1} className="page grid max-w-(--container-page) gap-8">
        <section className="grid gap-2">
          <p className="text-[0.8125rem] text-ink-3">
            {t(`kinds.${rule.kind}`)} · {rule.languages.map((each) => LANGUAGE_NAMES[each]).join(', ')}
          </p>
          <p className="text-lg">{rule.message}</p>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.8125rem] text-ink-2">
            <SeverityBadge severity={rule.severity} language={language} />
            <span>
              {t('rules.source')}{' '}
              {rule.source.url ? (
                <a href={rule.source.url} target="_blank" rel="noreferrer" className="underline">
                  {rule.source.title}
                </a>
              ) : (
                <bdi>{rule.source.title}</bdi>
              )}
            </span>
          </p>
          {count && <p className="text-[0.8125rem] text-ink-2">{sayCount(count, language)}</p>}
        </section>
        <RuleExamples {...rule.examples} language={language} />
        <Taken
          rule={rule}
          tunings={rule.tunings}
          sites={sites}
          everySite
          member={member}
          action={tuneOneRule}
        />
      </main>
    </>
  );
}
