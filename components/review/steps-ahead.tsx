import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { StepAhead } from '#lib/review/rule-queries.ts';
import { sayBecause, sayStep } from '#lib/review/say.ts';
import { StepItem } from './step-list.tsx';

const MANY = 4;

type Props = { steps: StepAhead[]; language: Language };

/** Who would have to approve a release, in which order, why, and who could do it today. */
export function StepsAhead({ steps, language }: Props) {
  const t = translator(language, 'review');
  return (
    <>
      <ol className="steps">
        {steps.map((step) => (
          <StepItem
            key={`${step.ruleId}`}
            number={step.stage}
            state={step.needed ? 'waits' : 'skipped'}
            title={sayStep(step, language)}
          >
            <p>{sayBecause(step.needed, step.because, language)}</p>
            {step.needed && (
              <p className="text-[0.8125rem] text-ink-3">
                {step.approver === 'outside'
                  ? t('who.outside')
                  : step.who.length > 0
                    ? t('who.may', { names: sayNames(step.who, language) })
                    : t('who.nobody')}
              </p>
            )}
          </StepItem>
        ))}
      </ol>
      <p className="text-xs text-ink-3">{t('preview.last')}</p>
    </>
  );
}

/** A few names, and how many more there are. */
export function sayNames(names: readonly string[], language: Language): string {
  const comma = language === 'ar' ? '، ' : ', ';
  const shown = names.slice(0, MANY).join(comma);
  if (names.length <= MANY) return shown;
  return translator(language, 'review')('who.more', { names: shown, count: names.length - MANY });
}
