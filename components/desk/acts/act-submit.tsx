'use client';

import { type MouseEvent, type ReactNode, useId } from 'react';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { type ButtonVariant, buttonClass } from '#components/ui/button-class.ts';
import { useMeanwhile } from './meanwhile.ts';

type Props = { variant: ButtonVariant; children: ReactNode };

/** Does the act, unless the release moved meanwhile: then what happened is to be read first. */
export function ActSubmit({ variant, children }: Props) {
  const id = useId();
  const { isHeld, gone, words } = useMeanwhile();
  const why = gone ?? (isHeld ? words?.title : null);
  if (!why) return <SubmitButton variant={variant}>{children}</SubmitButton>;
  // It stays the button that sends the form, so that Enter in a field sends nothing either.
  return (
    <>
      <button
        type="submit"
        onClick={leadToNotice}
        className={buttonClass({ disabled: true })}
        aria-disabled="true"
        aria-describedby={id}
      >
        {children}
      </button>
      <span id={id} className="sr-only">
        {why}
      </span>
    </>
  );
}

function leadToNotice(event: MouseEvent<HTMLButtonElement>) {
  event.preventDefault();
  event.currentTarget.form?.querySelector<HTMLElement>('[data-meanwhile]')?.focus();
}
