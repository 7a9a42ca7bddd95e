'use client';

import { type FormEvent, type ReactNode, startTransition, useActionState, useState } from 'react';
import { type FormAction, freshForm } from '#lib/form-state.ts';
import { ErrorSummary } from './error-summary.tsx';
import { FormContext } from './form-context.ts';

type Props = {
  action: FormAction;
  /** Heading of the list of errors. */
  errorTitle: string;
  /** Waits for what must be settled first; false keeps the form from being sent. */
  before?: () => Promise<boolean>;
  className?: string;
  label?: string;
  children: ReactNode;
};

/**
 * A form that sends itself to a server action. Before scripts run it is an ordinary form; afterwards it is sent in the
 * background, so that a refusal leaves every field exactly as it was.
 */
export function ActionForm({ action, errorTitle, before, className, label, children }: Props) {
  const [state, send, sending] = useActionState(action, freshForm);
  const [settling, setSettling] = useState(false);
  const pending = sending || settling;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    if (before) {
      setSettling(true);
      const settled = await before().finally(() => setSettling(false));
      if (!settled) return;
    }
    startTransition(() => send(form));
  }

  return (
    <form action={send} onSubmit={submit} noValidate className={className} aria-label={label}>
      <ErrorSummary state={state} title={errorTitle} />
      <FormContext value={{ state, pending }}>{children}</FormContext>
    </form>
  );
}
