'use client';

import { clsx } from 'clsx';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { controlClass, describedBy, Field } from './field.tsx';
import { useField } from './form-context.ts';

type Props = Omit<ComponentProps<'input'>, 'id' | 'defaultValue' | 'value' | 'className'> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  quiet?: boolean;
  defaultValue?: string;
  className?: string;
};

/** One line of text. What was typed survives a refusal, except passwords. */
export function TextField({ label, hint, quiet, defaultValue = '', className, ...input }: Props) {
  const id = useId();
  const { error, value } = useField(input.name, defaultValue);
  return (
    <Field id={id} label={label} hint={hint} error={error} quiet={quiet} className={className}>
      <input
        {...input}
        id={id}
        defaultValue={input.type === 'password' ? undefined : value}
        {...describedBy(id, { hint, error })}
        className={clsx(controlClass(error), 'min-h-9 max-tablet:min-h-11')}
      />
    </Field>
  );
}
