import Link from 'next/link';
import { phrase, translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#lib/languages.ts';
import type { RuleCount } from '#lib/style/queries/report.ts';
import type { RuleLine } from '#lib/style/queries/rules.ts';
import { RuleSample } from './rule-sample.tsx';
import { SeverityBadge, sayTuned } from './severity-badge.tsx';

type Props = {
  rules: readonly RuleLine[];
  counts: ReadonlyMap<string, RuleCount>;
  language: Language;
  siteName: (key: string) => string;
};

/** Rules one under the other: what they say, how grave, where they are taken otherwise, how often they speak. */
export function StyleRuleList({ rules, counts, language, siteName }: Props) {
  const t = translator(language, 'style');
  return (
    <ul className="-mx-2 border-t border-line">
      {rules.map((rule) => {
        const count = counts.get(rule.id);
        const tunings = rule.tunings.filter(({ severity }) => severity !== null);
        return (
          <li
            key={rule.id}
            className="relative grid items-baseline gap-x-3.5 gap-y-1 border-b border-line px-2 py-2.5 hover:bg-ground panel:grid-cols-[minmax(0,5fr)_minmax(0,3fr)_minmax(0,2fr)]"
          >
            <p className="min-w-0 text-[0.9375rem]">
              <Link
                href={`/desk/style/rules/${rule.id}`}
                prefetch={false}
                className="text-inherit no-underline after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:-outline-offset-3 focus-visible:after:outline-focus"
              >
                {rule.message}
              </Link>
              <RuleSample of={rule.sample} />
            </p>
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-[0.8125rem] text-ink-2">
              <SeverityBadge severity={rule.severity} language={language} />
              {tunings.map(({ id, siteKey, severity }) => (
                <span key={id}>
                  {siteKey === null ? t('every') : siteName(siteKey)}{' '}
                  <b className="font-semibold text-ink">{severity && sayTuned(severity, language)}</b>
                </span>
              ))}
            </p>
            <p className="text-[0.8125rem] text-ink-3 panel:text-end">
              {rule.languages.length < LANGUAGES.length &&
                rule.languages.map((each) => LANGUAGE_NAMES[each]).join(', ')}
              {count && <span className="block">{sayCount(count, language)}</span>}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** How often a rule spoke and was let stand, in a few words. */
export function sayCount({ found, left, live }: RuleCount, language: Language): string {
  const texts = (count: number) => phrase(language, 'style.report.live_count', { count }) ?? '';
  const t = translator(language, 'style');
  return [
    found > 0 && `${t('report.found')}: ${found}`,
    left > 0 && `${t('report.left')}: ${left}`,
    live > 0 && `${t('report.live')}: ${texts(live)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
