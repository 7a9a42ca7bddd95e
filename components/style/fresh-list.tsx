import Link from 'next/link';
import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import type { FormAction } from '#lib/form-state.ts';
import { phrase, translator } from '#lib/i18n/translate.ts';
import { directionOf, type Language } from '#lib/languages.ts';
import type { FreshRelease } from '#lib/style/queries/report.ts';
import { sayWhen } from '#lib/when.ts';
import { SeverityBadge } from './severity-badge.tsx';

type Props = {
  lines: readonly FreshRelease[];
  language: Language;
  zone: string;
  siteName: (key: string) => string;
  action: FormAction;
};

/** Releases whose readers see something wrong that was not found before, and what it is. */
export function FreshList({ lines, language, zone, siteName, action }: Props) {
  const t = translator(language, 'style');
  const now = new Date();
  if (lines.length === 0) return <p className="text-ink-2">{t('report.fresh_none')}</p>;
  return (
    <ul className="border-t border-line">
      {lines.map((line) => {
        const own = { lang: line.language, dir: directionOf(line.language) };
        return (
          <li key={line.releaseId} className="grid gap-2 border-b border-line py-3">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
              <Link
                href={`/desk/releases/${line.releaseId}`}
                prefetch={false}
                className="font-semibold text-ink"
              >
                <bdi {...own}>{line.headline}</bdi>
              </Link>
              <span className="text-[0.8125rem] text-ink-3">
                {siteName(line.siteKey)},{' '}
                {t('report.since', { when: sayWhen(line.since, now, language, zone) })}
              </span>
            </p>
            <ul className="grid gap-1">
              {line.findings.map((one) => (
                <li key={`${one.rule} ${one.text}`} className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
                  <SeverityBadge severity={one.severity} language={language} />
                  <b>
                    <bdi {...own}>{one.text}</bdi>
                  </b>
                  <span className="min-w-0 text-[0.8125rem] text-ink-2">
                    <bdi>{phrase(language, `checks.messages.${one.say}`, one.params) ?? one.rule}</bdi>
                    {one.count > 1 && ` (${t('report.times', { count: one.count })})`}
                  </span>
                </li>
              ))}
            </ul>
            <div className="flex flex-wrap items-center gap-3">
              <ButtonLink small href={`/desk/releases/${line.releaseId}`}>
                {t('report.open')}
              </ButtonLink>
              {line.manages && (
                <ActionForm
                  action={action}
                  errorTitle={translator(language, 'errors')('summary')}
                  className="flex flex-wrap items-center gap-3"
                >
                  <HiddenFields values={{ releaseId: line.releaseId }} />
                  <SubmitButton small variant="outline">
                    {t('report.seen')}
                  </SubmitButton>
                  <span className="text-xs text-ink-3">{t('report.seen_hint')}</span>
                </ActionForm>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
