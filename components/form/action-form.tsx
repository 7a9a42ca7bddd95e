'use client';

import type { ReactNode } from 'react';
import type { FormAction } from '#lib/form-state.ts';
import { ErrorSummary } from './error-summary.tsx';
import { FormContext } from './form-context.ts';
import { useActionForm } from './use-action-form.ts';

type Props = {
  action: FormAction;
  /** Heading of the list of errors. */
  errorTitle: string;
  className?: string;
  label?: string;
  children: ReactNode;
};

/** A form that sends itself to a server action and shows what stood in the way. It works before scripts run. */
export function ActionForm({ action, errorTitle, className, label, children }: Props) {
  const { state, pending, form } = useActionForm(action);
  return (
    <form {...form} className={className} aria-label={label}>
      <ErrorSummary state={state} title={errorTitle} />
      <FormContext value={{ state, pending }}>{children}</FormContext>
    </form>
  );
}
