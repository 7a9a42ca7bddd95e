import type { RuleKind, Severity } from '#lib/checks/engine/rule.ts';
import { TUNED } from '#lib/checks/house/tuned.ts';
import type { FormAction } from '#lib/form-state.ts';
import { messagesFor, translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { Actor } from '#lib/members/roles.ts';
import { type SiteView, zoneOf } from '#lib/sites/queries.ts';
import { siteNamer } from '#lib/sites/site-namer.ts';
import { canTune } from '#lib/style/policy.ts';
import type { TuningLine } from '#lib/style/queries/rules.ts';
import { sayTuned } from './severity-badge.tsx';
import { TuneForm } from './tune-form.tsx';
import { TuningList } from './tuning-list.tsx';

type Props = {
  rule: { id: string; kind: RuleKind; languages: readonly Language[]; severity: Severity };
  tunings: readonly TuningLine[];
  sites: SiteView[];
  /** Whether it may be taken otherwise everywhere at once: a term of every site is changed itself. */
  everySite: boolean;
  member: Actor & { language: Language };
  action: FormAction;
};

/** How the sites take a rule, and for who may, the form that changes it. */
export function Taken({ rule, tunings, sites, everySite, member, action }: Props) {
  const { language } = member;
  const t = translator(language, 'style');
  const siteName = siteNamer(sites, language);
  const said = (siteKey: string | null) => tunings.find((tuning) => tuning.siteKey === siteKey);
  const places = [
    ...sites.map(({ key }) => ({ siteKey: key as string | null, label: siteName(key) })),
    ...(everySite ? [{ siteKey: null, label: t('every') }] : []),
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
      <section className="grid gap-2">
        <h2 className="text-base">{t('rules.taken')}</h2>
        <TuningList tunings={tunings} language={language} zone={zoneOf(sites)} siteName={siteName} />
      </section>
      {places.length > 0 ? (
        <section className="grid gap-3 border-t border-line pt-6">
          <h2 className="text-base">{t('rules.tune')}</h2>
          <TuneForm
            rule={rule.id}
            places={places}
            severities={[
              { value: '', label: t('rules.as_comes_is', { severity: sayTuned(rule.severity, language) }) },
              ...TUNED.map((tuned) => ({ value: tuned, label: sayTuned(tuned, language) })),
            ]}
            errorTitle={translator(language, 'errors')('summary')}
            memberId={member.id}
            messages={messagesFor(language, 'style')}
            language={language}
            action={action}
          />
        </section>
      ) : (
        <p className="text-[0.8125rem] text-ink-2">
          {t(rule.kind === 'protection' ? 'rules.not_yours_protection' : 'rules.not_yours')}
        </p>
      )}
    </>
  );
}
