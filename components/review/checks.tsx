import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import { PanelSection } from '#components/desk/panel-section.tsx';
import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import type { StepView, Tick } from '#lib/review/queries.ts';
import { sayStep } from '#lib/review/say.ts';

type Props = {
  steps: StepView[];
  release: DeskRelease;
  action: FormAction;
  language: Language;
  sayWhen: (instant: Date) => string;
};

/** What is confirmed before each step is signed: by whom, when, and whether the text has changed since. */
export function Checks({ steps, release, action, language, sayWhen }: Props) {
  const t = translator(language, 'review');
  const asking = steps.filter(({ needed, ticks }) => needed && ticks.length > 0);
  if (asking.length === 0) return null;
  const all = asking.flatMap(({ ticks }) => ticks);
  const done = all.filter(({ who, stale }) => who && !stale).length;
  return (
    <PanelSection
      title={t('panel.checks')}
      aside={t('panel.checks_count', { done, total: all.length })}
      id="checks"
    >
      {asking.map((step) => (
        <div key={step.id} className="grid gap-2">
          {steps.length > 1 && <h3 className="text-[0.8125rem] font-semibold">{sayStep(step, language)}</h3>}
          <ul className="grid gap-1.5">
            {step.ticks.map((tick) => (
              <li key={tick.item}>
                {step.mayTick ? (
                  <ActionForm action={action} errorTitle={translator(language, 'errors')('summary')}>
                    <HiddenFields
                      values={{
                        releaseId: release.id,
                        docVersion: release.docVersion,
                        step: step.id,
                        item: tick.item,
                        ticked: isTicked(tick) ? 'no' : 'yes',
                      }}
                    />
                    <button
                      type="submit"
                      aria-pressed={isTicked(tick)}
                      className="w-full rounded-sm text-start max-tablet:py-2"
                    >
                      <Point tick={tick} of={release.language} language={language} sayWhen={sayWhen} />
                    </button>
                  </ActionForm>
                ) : (
                  <Point tick={tick} of={release.language} language={language} sayWhen={sayWhen} />
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </PanelSection>
  );
}

const isTicked = ({ who, stale }: Tick) => who !== null && !stale;

const LONG = 60;

type PointProps = { tick: Tick; of: Language; language: Language; sayWhen: (instant: Date) => string };

function Point({ tick, of, language, sayWhen }: PointProps) {
  const t = translator(language, 'review');
  const words = { who: tick.who ?? '', when: tick.at ? sayWhen(tick.at) : '' };
  return (
    <span className="grid grid-cols-[1.125rem_1fr] gap-2.5">
      <span
        className={clsx(
          'mt-0.5 grid size-4.5 place-content-center rounded-sm border',
          isTicked(tick) ? 'border-brand-fill bg-brand-fill text-on-brand' : 'border-edge text-transparent',
        )}
      >
        <Icon of={Check} className="size-3!" />
      </span>
      <span>
        {t(`checks.${tick.item}`)}
        {tick.seen.length > 0 && (
          <span className="block text-xs text-ink-2">
            {t('panel.tick_seen')}{' '}
            {tick.seen.map((words, place) => (
              <span key={words}>
                {place > 0 && ' · '}
                <bdi lang={of}>{words.length > LONG ? `${words.slice(0, LONG)}…` : words}</bdi>
              </span>
            ))}
          </span>
        )}
        {tick.who && (
          <span className={clsx('block text-xs', tick.stale ? 'text-warning' : 'text-ink-3')}>
            {tick.stale ? t('panel.tick_stale', words) : t('panel.ticked', words)}
          </span>
        )}
      </span>
    </span>
  );
}
