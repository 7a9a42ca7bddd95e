'use client';

import type { ReactNode } from 'react';
import { ErrorSummary } from '#components/form/error-summary.tsx';
import { FormContext } from '#components/form/form-context.ts';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { useActionForm } from '#components/form/use-action-form.ts';
import { Announce } from '#components/ui/announce.tsx';
import type { FormAction } from '#lib/form-state.ts';

type Line = { releaseId: string; why: string | null };

type Props = {
  action: FormAction;
  recordId: string;
  /** Whether there is anything to decide. */
  canDo: boolean;
  errorTitle: string;
  words: { do: string; done: string; report: string };
  headlines: Record<string, string>;
  children: ReactNode;
};

/** The texts that name a record, and one button that does with each what was decided. How it went stands above them. */
export function UsesForm({ action, recordId, canDo, errorTitle, words, headlines, children }: Props) {
  const { state, pending, form } = useActionForm(action);
  const lines = state.shown?.report ? (JSON.parse(state.shown.report) as Line[]) : null;
  return (
    <form {...form}>
      <input type="hidden" name="recordId" value={recordId} />
      <ErrorSummary state={state} title={errorTitle} />
      {lines && (
        <Announce
          key={state.shown?.report}
          className="mb-6 rounded-md border border-line bg-ground px-4 py-3"
        >
          <b>{words.report}</b>
          <ul className="mt-1 grid gap-1">
            {lines.map(({ releaseId, why }) => (
              <li key={releaseId} className="wrap-anywhere">
                <bdi>{headlines[releaseId] ?? releaseId}</bdi>: {why ?? words.done}
              </li>
            ))}
          </ul>
        </Announce>
      )}
      <FormContext value={{ state, pending }}>
        {children}
        {canDo && <SubmitButton>{words.do}</SubmitButton>}
      </FormContext>
    </form>
  );
}
