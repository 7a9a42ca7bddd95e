'use client';

import { type FormEvent, startTransition, useActionState } from 'react';
import { type FormAction, freshForm } from '#lib/form-state.ts';

/**
 * What a form needs to send itself to a server action. Before scripts run `action` makes it an ordinary form; afterwards
 * `onSubmit` sends it in the background, so that a refusal leaves every field exactly as it was.
 */
export function useActionForm(action: FormAction) {
  const [state, send, pending] = useActionState(action, freshForm);
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const form = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    startTransition(() => send(form));
  }
  return { state, pending, form: { action: send, onSubmit, noValidate: true } };
}
