'use client';

import { ActionForm } from '#components/form/action-form.tsx';
import { FormDone } from '#components/form/form-done.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { Badge, type Tone } from '#components/ui/badge.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { FormAction } from '#lib/form-state.ts';
import type { SaidPlan } from './plan-words.ts';

export type PlanWords = {
  problem: string;
  plan: string;
  unknown: string;
  wrong_hint: string;
  nothing: string;
  do_it: string;
  done: string;
  line: string;
  states: Record<'new' | 'changed' | 'same' | 'wrong', string>;
};

type Props = {
  values: Record<string, string>;
  csv: string;
  plan: SaidPlan;
  words: PlanWords;
  doIt: FormAction;
};

const TONES = {
  new: 'approved',
  changed: 'review',
  wrong: 'changes',
  same: 'draft',
} as const satisfies Record<string, Tone>;

/** What a file would do, line by line, and the button that does it. */
export function CsvPlan({ values, csv, plan, words, doIt }: Props) {
  const { counts } = plan;
  const possible = counts.wrong === 0 && counts.new + counts.changed > 0;
  return (
    <section aria-label={words.plan} className="grid gap-4">
      <div role="status" className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 className="text-base">{words.plan}</h2>
        <span className="inline-flex flex-wrap gap-2">
          {(['new', 'changed', 'same', 'wrong'] as const)
            .filter((state) => counts[state] > 0)
            .map((state) => (
              <Badge key={state} tone={TONES[state]}>
                {counts[state]} {words.states[state]}
              </Badge>
            ))}
        </span>
      </div>
      {plan.unknown.length > 0 && (
        <Notice tone="warning" title={words.unknown}>
          <p>
            <bdi dir="ltr">{plan.unknown.join(' · ')}</bdi>
          </p>
        </Notice>
      )}
      {counts.wrong > 0 && <Notice tone="alarm" title={words.wrong_hint} />}
      {counts.wrong + counts.new + counts.changed === 0 && <Notice title={words.nothing} />}
      <ol className="border-t border-line">
        {plan.lines.map(({ line, state, name, said }) => (
          <li
            key={line}
            className="grid gap-x-4 gap-y-1 border-b border-line py-2 tablet:grid-cols-[5rem_8rem_minmax(0,1fr)]"
          >
            <span className="text-[0.8125rem] text-ink-3">
              {words.line} {line}
            </span>
            <span>
              <Badge tone={TONES[state]}>{words.states[state]}</Badge>
            </span>
            <div className="min-w-0">
              <p className="font-semibold">
                <bdi>{name}</bdi>
              </p>
              {said.map((sentence) => (
                <p
                  key={sentence}
                  className={`text-[0.8125rem] wrap-break-word ${state === 'wrong' ? 'text-error' : 'text-ink-2'}`}
                >
                  {sentence}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ol>
      {possible && (
        <ActionForm action={doIt} errorTitle={words.problem} className="grid gap-3" label={words.do_it}>
          <HiddenFields values={{ ...values, plan: plan.mark }} />
          <textarea name="csv" defaultValue={csv} hidden readOnly />
          <div>
            <SubmitButton>{words.do_it}</SubmitButton>
          </div>
          <FormDone>{words.done}</FormDone>
        </ActionForm>
      )}
    </section>
  );
}
