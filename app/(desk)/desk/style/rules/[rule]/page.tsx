import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { RuleExamples } from '#components/style/rule-examples.tsx';
import { sayCount } from '#components/style/rule-list.tsx';
import { SeverityBadge, sayTuned } from '#components/style/severity-badge.tsx';
import { TuneForm } from '#components/style/tune-form.tsx';
import { TuningList } from '#components/style/tuning-list.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { TUNED } from '#lib/checks/house/tuned.ts';
import { messagesFor, translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES } from '#lib/languages.ts';
import { listSites, zoneOf } from '#lib/sites/queries.ts';
import { siteNamer } from '#lib/sites/site-namer.ts';
import { canTune } from '#lib/style/policy.ts';
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
  const siteName = siteNamer(sites, language);
  const count = counted.find((one) => one.rule === rule.id);
  const said = (siteKey: string | null) => rule.tunings.find((tuning) => tuning.siteKey === siteKey);
  const places = [
    ...sites.map(({ key }) => ({ siteKey: key as string | null, label: siteName(key) })),
    { siteKey: null, label: t('every') },
  ]
    .filter(({ siteKey }) => canTune(member, { siteKey }, rule).allowed)
    .map(({ siteKey, label }) => ({
      value: siteKey ?? '',
      label,
      severity: said(siteKey)?.severity ?? '',
      seen: said(siteKey)?.version ?? 0,
    }));
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
        <section className="grid gap-2">
          <h2 className="text-base">{t('rules.taken')}</h2>
          <TuningList tunings={rule.tunings} language={language} zone={zoneOf(sites)} siteName={siteName} />
        </section>
        {places.length > 0 ? (
          <section className="grid gap-3 border-t border-line pt-6">
            <h2 className="text-base">{t('rules.tune')}</h2>
            <TuneForm
              rule={rule.id}
              places={places}
              severities={[
                {
                  value: '',
                  label: t('rules.as_comes_is', { severity: sayTuned(rule.severity, language) }),
                },
                ...TUNED.map((tuned) => ({ value: tuned, label: sayTuned(tuned, language) })),
              ]}
              errorTitle={translator(language, 'errors')('summary')}
              memberId={member.id}
              messages={messagesFor(language, 'style')}
              language={language}
              action={tuneOneRule}
            />
          </section>
        ) : (
          <p className="text-[0.8125rem] text-ink-2">
            {t(rule.kind === 'protection' ? 'rules.not_yours_protection' : 'rules.not_yours')}
          </p>
        )}
      </main>
    </>
  );
}
