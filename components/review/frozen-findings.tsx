import { Said } from '#components/ui/said.tsx';
import type { FrozenFinding } from '#lib/checks/frozen.ts';
import { tallyOf } from '#lib/checks/noticed.ts';
import type { FrozenChecks } from '#lib/checks/queries/frozen.ts';
import { sayCheck } from '#lib/checks/say.ts';
import { phrase, translator } from '#lib/i18n/translate.ts';
import { directionOf, type Language } from '#lib/languages.ts';

type Props = {
  checks: FrozenChecks[];
  /** Of the text. */
  of: Language;
  language: Language;
  sayWhen: (instant: Date) => string;
};

/** What the checks found at each act, as it was kept with the revision: how much, and all that somebody let stand. */
export function FrozenFindings({ checks, of, language, sayWhen }: Props) {
  const t = translator(language, 'checks');
  if (checks.length === 0) return null;
  return (
    <section className="mb-8">
      <h3 className="mb-2 text-base font-semibold">{t('review.title')}</h3>
      <ol className="border-t border-line">
        {checks.map(({ id, revision, act, by, at, findings }) => (
          <li
            key={id}
            className="grid break-inside-avoid gap-x-4 gap-y-1 border-b border-line py-3 panel:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]"
          >
            <div>
              <b>{phrase(language, `workflow.acts.${act}`) ?? act}</b>
              <p className="text-[0.8125rem] text-ink-2">
                {t('review.act', { revision, who: by, when: sayWhen(at) })}
              </p>
            </div>
            <div className="grid gap-2">
              <p>{sayTally(findings, language)}</p>
              {findings.map(
                (finding) =>
                  finding.left && (
                    <div key={finding.print}>
                      <p>
                        <bdi lang={of} dir={directionOf(of)}>
                          <b>{finding.text}</b>
                        </bdi>{' '}
                        · {t(`parts.${finding.part}`)} · {sayCheck(finding, language)}
                      </p>
                      <Said>{finding.left.note}</Said>
                      <p className="text-[0.8125rem] text-ink-2">
                        {t('left.section')} ·{' '}
                        {t('left.by', { who: finding.left.by, when: sayWhen(new Date(finding.left.at)) })}
                      </p>
                    </div>
                  ),
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function sayTally(findings: readonly FrozenFinding[], language: Language): string {
  const t = translator(language, 'checks');
  const { error, warning, info } = tallyOf(findings);
  const open = error + warning;
  const said = [
    open > 0 ? t('review.open', { count: open }) : t('review.none_open'),
    info > 0 ? t('review.remarks', { count: info }) : '',
  ];
  return said.filter(Boolean).join(' ');
}
