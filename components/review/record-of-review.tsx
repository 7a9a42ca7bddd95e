import { Said } from '#components/ui/said.tsx';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { ReviewRecord } from '#lib/review/queries.ts';
import { sayBecause, sayStep } from '#lib/review/say.ts';

type Props = {
  record: ReviewRecord;
  number: number;
  total: number;
  language: Language;
  sayWhen: (instant: Date) => string;
};

/** One review as it is filed: its steps, every signature with the hash of what was signed, what was confirmed, what came back. */
export function RecordOfReview({ record, number, total, language, sayWhen }: Props) {
  const t = translator(language, 'review');
  return (
    <section className="mb-8 break-inside-avoid-page">
      <h3 className="mb-2 text-base font-semibold">
        {t('record.of', { number, total, when: sayWhen(record.openedAt), who: record.openedBy })}
      </h3>
      <ol className="border-t border-line">
        {record.steps.map((step) => (
          <li
            key={step.id}
            className="grid break-inside-avoid gap-x-4 gap-y-1 border-b border-line py-3 panel:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]"
          >
            <div>
              <b>
                {step.needed && `${step.stage} · `}
                {sayStep(step, language)}
              </b>
              <p className="text-[0.8125rem] text-ink-2">{sayBecause(step.needed, step.because, language)}</p>
            </div>
            <div className="grid gap-2">
              {step.signatures.map((signature) => (
                <div key={signature.id}>
                  <p>
                    {t('record.signed', {
                      name: signature.name,
                      when: sayWhen(signature.at),
                      revision: signature.revision,
                    })}
                  </p>
                  {signature.comment && <Said>{signature.comment}</Said>}
                  <p className="text-xs break-all text-ink-3">
                    {t('record.hash', { hash: signature.sha256 })}
                  </p>
                  {!signature.counts && <p className="text-[0.8125rem] text-warning">{t('record.lapsed')}</p>}
                </div>
              ))}
              {step.needed && !step.signatures.some(({ counts }) => counts) && (
                <p className="text-ink-2">{t('record.unsigned')}</p>
              )}
              {step.ticks.map(({ item, who, at }) => (
                <p key={item} className="text-[0.8125rem]">
                  {t('record.confirmed', { item: t(`checks.${item}`), who, when: sayWhen(at) })}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ol>
      {record.returns.map(({ who, at, text }) => (
        <div key={at.toISOString()} className="mt-3">
          <p className="font-semibold">{t('record.returned', { who, when: sayWhen(at) })}</p>
          <Said>{text}</Said>
        </div>
      ))}
    </section>
  );
}
