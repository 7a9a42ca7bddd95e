'use client';

import { useId } from 'react';
import { ErrorSummary } from '#components/form/error-summary.tsx';
import { controlClass, Field } from '#components/form/field.tsx';
import { FormContext } from '#components/form/form-context.ts';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { useActionForm } from '#components/form/use-action-form.ts';
import type { FormAction } from '#lib/form-state.ts';
import { CsvPlan, type PlanWords } from './csv-plan.tsx';
import type { SaidPlan } from './plan-words.ts';

export type ImportWords = PlanWords & { file: string; file_hint: string; look: string; problem: string };

/** `values`: what both forms send beside the file, as which records or whose they are. */
type Props = { values: Record<string, string>; words: ImportWords; preview: FormAction; doIt: FormAction };

/** Choose a file, see what it would do, then do it: all or nothing. */
export function CsvImport({ values, words, preview, doIt }: Props) {
  const id = useId();
  const { state, pending, form } = useActionForm(preview);
  const { shown } = state;
  return (
    <div className="grid gap-8">
      <form {...form} className="grid max-w-(--container-dialog) gap-4" aria-label={words.look}>
        <ErrorSummary state={state} title={words.problem} />
        <FormContext value={{ state, pending }}>
          <HiddenFields values={values} />
          <Field id={id} label={words.file} hint={words.file_hint} error={state.fields.file}>
            <input
              id={id}
              name="file"
              type="file"
              accept=".csv,text/csv"
              aria-describedby={`${id}-hint`}
              className={`${controlClass(state.fields.file)} py-2`}
            />
          </Field>
          <div>
            <SubmitButton variant={shown ? 'outline' : 'primary'}>{words.look}</SubmitButton>
          </div>
        </FormContext>
      </form>
      {shown && (
        <CsvPlan
          key={shown.plan}
          values={values}
          csv={shown.csv ?? ''}
          plan={JSON.parse(shown.said ?? '') as SaidPlan}
          words={words}
          doIt={doIt}
        />
      )}
    </div>
  );
}
