'use client';

import { clsx } from 'clsx';
import { type ComponentProps, type ReactNode, useId, useState } from 'react';
import { controlClass, describedBy, Field } from './field.tsx';
import { useField, useShown } from './form-context.ts';

type Props = Pick<ComponentProps<'input'>, 'autoComplete' | 'autoFocus'> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  showLabel: string;
  hideLabel: string;
};

/** A password: it never comes back after a refusal, may be pasted, and can be looked at while it is typed. */
export function PasswordField({ name, label, hint, showLabel, hideLabel, ...input }: Props) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const { error } = useField(name, '');
  const done = useShown() !== null;
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <div className="relative">
        <input
          {...input}
          // A new field once the form is done: what was typed is gone.
          key={done ? 'empty' : 'typed'}
          id={id}
          name={name}
          type={shown ? 'text' : 'password'}
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          {...describedBy(id, { hint, error })}
          className={clsx(controlClass(error), 'min-h-9 pe-20 max-tablet:min-h-11')}
        />
        <button
          type="button"
          aria-pressed={shown}
          aria-controls={id}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-0 end-0 rounded-md px-3 text-[0.8125rem] font-medium text-ink-2 hover:text-ink"
        >
          {shown ? hideLabel : showLabel}
        </button>
      </div>
    </Field>
  );
}
